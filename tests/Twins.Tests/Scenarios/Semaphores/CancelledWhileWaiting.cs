namespace Twins.Semaphores;

public static partial class CancelledWhileWaiting
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var semaphore = new AsyncSemaphore(1);
        await semaphore.Acquire();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Take(semaphore, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        tasks[0].Cancel();
        tasks[1].Cancel();
        await Coroutine.Sleep(TimeSpan.Zero);
        semaphore.Release();
        await tasks[2];
        Print($"locked: {semaphore.Locked}");
        semaphore.Release();
        Print($"locked: {semaphore.Locked}");
    }

    [Coroutine]
    private static async Coroutine Take(AsyncSemaphore semaphore, char name)
    {
        try
        {
            await semaphore.Acquire();
            Print($"{name} has one");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
        }
    }
}
