namespace Twins.Locks;

public static partial class AllWaitersCancelled
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        await guard.Acquire();
        var tasks = new List<CoroutineTask>();
        for (var i = 0; i < 3; i++)
            tasks.Add(EventLoop.Current.CreateTask(guard.Acquire()));
        await Coroutine.Sleep(TimeSpan.Zero);
        foreach (var task in tasks)
            task.Cancel();
        guard.Release();
        Print("released");
        await guard.Acquire();
        Print($"acquired at once: [{string.Join(", ", tasks.Select(task => task.Done))}]");
        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"[{string.Join(", ", tasks.Select(task => task.Cancelled))}] {guard.Locked}");
    }
}
