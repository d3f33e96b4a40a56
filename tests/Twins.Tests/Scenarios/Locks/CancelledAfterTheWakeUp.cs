namespace Twins.Locks;

public static partial class CancelledAfterTheWakeUp
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
        guard.Release();
        tasks[0].Cancel();
        await tasks[1];
        await tasks[2];
        Print($"{tasks[0].Cancelled} {guard.Locked}");
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
