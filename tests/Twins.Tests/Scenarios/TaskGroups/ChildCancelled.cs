namespace Twins.TaskGroups;

public static partial class ChildCancelled
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Sleeper(string name, int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"{name} slept");
    }

    [Coroutine]
    private static async Coroutine Fails()
    {
        throw new ArgumentException("fails");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        CoroutineTask? a = null;
        await TaskGroup.Run(async group =>
        {
            a = group.CreateTask(Sleeper("a", 10));
            _ = group.CreateTask(Sleeper("b", 20));
            await Coroutine.Yield();
            a.Cancel();
        });
        Print($"{a!.Cancelled}");
        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Fails());
                try
                {
                    await Coroutine.Sleep(Ms(1000));
                }
                finally
                {
                    try
                    {
                        _ = group.CreateTask(Sleeper("no", 10));
                    }
                    catch (InvalidOperationException e)
                    {
                        Print(NameOf(e));
                    }
                }
            });
        }
        catch (TaskGroupException e)
        {
            Print(NameOf(e.InnerExceptions[0]));
        }
    }
}
