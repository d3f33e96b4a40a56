namespace Twins.Locks;

public static partial class ReleasedTooOften
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        try
        {
            guard.Release();
        }
        catch (InvalidOperationException e)
        {
            Print(NameOf(e));
        }

        await guard.Acquire();
        var waiter = EventLoop.Current.CreateTask(guard.Acquire());
        await Coroutine.Sleep(TimeSpan.Zero);
        guard.Release();
        try
        {
            guard.Release();
        }
        catch (InvalidOperationException e)
        {
            Print($"{NameOf(e)} on its way");
        }

        await waiter;
        Print($"{guard.Locked}");
        guard.Release();
        Print($"{guard.Locked}");
    }
}
