namespace Twins.Locks;

public static partial class AnotherLoop
{
    public static void Play()
    {
        var guard = new AsyncLock();
        Run(Contend(guard));
        Run(Contend(guard));
    }

    [Coroutine]
    private static async Coroutine Contend(AsyncLock guard)
    {
        await guard.Acquire();
        var waiter = EventLoop.Current.CreateTask(guard.Acquire());
        await Coroutine.Sleep(TimeSpan.Zero);
        guard.Release();
        try
        {
            await waiter;
            Print("waited");
            guard.Release();
        }
        catch (InvalidOperationException e)
        {
            Print(NameOf(e));
        }
    }
}
