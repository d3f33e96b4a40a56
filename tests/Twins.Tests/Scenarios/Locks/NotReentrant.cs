namespace Twins.Locks;

public static partial class NotReentrant
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        var task = EventLoop.Current.CreateTask(Twice(guard));
        await Coroutine.Sleep(Ms(10));
        Print($"waits: {!task.Done} {guard.Locked}");
        task.Cancel();
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"cancelled {guard.Locked}");
        }
    }

    [Coroutine]
    private static async Coroutine Twice(AsyncLock guard)
    {
        using (await guard.Acquire())
        {
            Print("once");
            using (await guard.Acquire())
                Print("never");
        }
    }
}
