namespace Twins.Queues;

public static partial class Priority
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncPriorityQueue<int>();
        var task = EventLoop.Current.CreateTask(Get(queue));
        await Coroutine.Sleep(TimeSpan.Zero);
        foreach (var item in new[] { 5, 1, 4 })
            queue.PutNowait(item);
        await task;
        foreach (var item in new[] { 3, 9, 2, 6, 1 })
            await queue.Put(item);
        var left = new List<int>();
        while (!queue.IsEmpty)
            left.Add(queue.GetNowait());
        Print($"[{string.Join(", ", left)}]");
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<int> queue) => Print($"waited for {await queue.Get()}");
}
