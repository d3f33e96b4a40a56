namespace Twins.Queues;

public static partial class CancelledPutter
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<string>(1);
        queue.PutNowait("first");
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Put(queue, name.ToString())));
        await Coroutine.Sleep(TimeSpan.Zero);
        tasks[0].Cancel();
        await tasks[0];
        Print($"got {queue.GetNowait()}");
        tasks[1].Cancel();
        await tasks[1];
        await tasks[2];
        Print($"got {queue.GetNowait()} {queue.Count}");
    }

    [Coroutine]
    private static async Coroutine Put(AsyncQueue<string> queue, string name)
    {
        try
        {
            await queue.Put(name);
            Print($"{name} put");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
        }
    }
}
