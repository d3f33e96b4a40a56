namespace Twins.Queues;

public static partial class GettersInOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Get(queue, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        for (var item = 0; item < 3; item++)
            queue.PutNowait(item);
        Print($"put {queue.Count}");
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<int> queue, char name) => Print($"{name} got {await queue.Get()} left {queue.Count}");
}
