namespace Twins.Semaphores;

public static partial class SeveralReleasesInOneTurn
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var semaphore = new AsyncSemaphore(0);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcdef")
            tasks.Add(EventLoop.Current.CreateTask(Take(semaphore, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        for (var i = 0; i < 3; i++)
            semaphore.Release();
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Take(AsyncSemaphore semaphore, char name)
    {
        await semaphore.Acquire();
        Print($"{name} has one");
        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"{name} returns it");
        semaphore.Release();
    }
}
