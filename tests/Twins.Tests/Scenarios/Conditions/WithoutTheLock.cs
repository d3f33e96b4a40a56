namespace Twins.Conditions;

public static partial class WithoutTheLock
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var condition = new AsyncCondition();
        foreach (var attempt in new Action[] { () => condition.Notify(), condition.NotifyAll })
        {
            try
            {
                attempt();
            }
            catch (InvalidOperationException e)
            {
                Print(NameOf(e));
            }
        }

        try
        {
            await condition.Wait();
        }
        catch (InvalidOperationException e)
        {
            Print(NameOf(e));
        }

        try
        {
            await condition.WaitFor(() => false);
        }
        catch (InvalidOperationException e)
        {
            Print(NameOf(e));
        }

        await condition.WaitFor(() => true);
        Print("nothing to wait for");
    }
}
