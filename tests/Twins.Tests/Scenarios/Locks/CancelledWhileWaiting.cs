namespace Twins.Locks;

public static partial class CancelledWhileWaiting
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        await guard.Acquire();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Work(guard, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        tasks[1].Cancel();
        await Coroutine.Sleep(TimeSpan.Zero);
        guard.Release();
        await tasks[0];
        await tasks[2];
        Print($"{tasks[1].Cancelled} {guard.Locked}");
    }

    [Coroutine]
    private static async Coroutine Work(AsyncLock guard, char name)
    {
        try
        {
            using (await guard.Acquire())
                Print($"{name} has it");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
            throw;
        }
    }
}
