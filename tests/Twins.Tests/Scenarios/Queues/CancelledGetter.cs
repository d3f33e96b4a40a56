namespace Twins.Queues;

public static partial class CancelledGetter
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
        tasks[0].Cancel();
        queue.PutNowait(1);
        await tasks[1];
        tasks[2].Cancel();
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.PutNowait(2);
        Print($"left {queue.Count} {await queue.Get()}");
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<int> queue, char name)
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
