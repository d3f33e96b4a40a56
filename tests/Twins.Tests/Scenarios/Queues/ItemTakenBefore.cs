namespace Twins.Queues;

public static partial class ItemTakenBefore
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "ab")
            tasks.Add(EventLoop.Current.CreateTask(Get(queue, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.PutNowait(1);
        Print($"main got {await queue.Get()} left {queue.Count}");
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.PutNowait(2);
        queue.PutNowait(3);
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<int> queue, char name) => Print($"{name} got {await queue.Get()}");
}
