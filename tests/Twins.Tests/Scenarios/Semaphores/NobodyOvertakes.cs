namespace Twins.Semaphores;

public static partial class NobodyOvertakes
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var semaphore = new AsyncSemaphore(0);
        var first = EventLoop.Current.CreateTask(Take(semaphore, "first"));
        await Coroutine.Sleep(TimeSpan.Zero);
        semaphore.Release();
        semaphore.Release();
        Print($"locked: {semaphore.Locked}");
        var second = EventLoop.Current.CreateTask(Take(semaphore, "second"));
        await semaphore.Acquire();
        Print("main has one");
        semaphore.Release();
        await first;
        await second;
        Print($"locked: {semaphore.Locked}");
    }

    [Coroutine]
    private static async Coroutine Take(AsyncSemaphore semaphore, string name)
    {
        await semaphore.Acquire();
        Print($"{name} has one");
    }
}
