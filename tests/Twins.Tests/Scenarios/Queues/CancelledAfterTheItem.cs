namespace Twins.Queues;

public static partial class CancelledAfterTheItem
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<string>();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "ab")
            tasks.Add(EventLoop.Current.CreateTask(Get(queue, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.PutNowait("item");
        tasks[0].Cancel();
        foreach (var task in tasks)
            await task;
        Print($"left {queue.Count}");
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<string> queue, char name)
    {
        try
        {
            Print($"{name} got {await queue.Get()}");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
        }
    }
}
