namespace Twins.Queues;

public static partial class JoinedBySeveral
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        queue.PutNowait(1);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Join(queue, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        tasks[1].Cancel();
        queue.GetNowait();
        queue.TaskDone();
        queue.PutNowait(2);
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Join(AsyncQueue<int> queue, char name)
    {
        try
        {
            await queue.Join();
            Print($"{name} joined");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
        }
    }
}
