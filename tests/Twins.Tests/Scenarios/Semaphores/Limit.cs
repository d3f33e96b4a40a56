namespace Twins.Semaphores;

public static partial class Limit
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var semaphore = new AsyncSemaphore(2);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcde")
            tasks.Add(EventLoop.Current.CreateTask(Work(semaphore, name)));
        foreach (var task in tasks)
            await task;
        Print($"locked: {semaphore.Locked}");
    }

    [Coroutine]
    private static async Coroutine Work(AsyncSemaphore semaphore, char name)
    {
        await using (await semaphore.Acquire())
        {
            Print($"{name} begins, locked: {semaphore.Locked}");
            await Coroutine.Sleep(Ms(10));
            Print($"{name} ends");
        }
    }
}
