namespace Twins.Queues;

public static partial class Join
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        await queue.Join();
        Print("nothing to wait for");
        foreach (var item in new[] { 3, 1, 5, 2 })
            queue.PutNowait(item);
        CoroutineTask[] workers = [EventLoop.Current.CreateTask(Work(queue, 'a')), EventLoop.Current.CreateTask(Work(queue, 'b'))];
        await queue.Join();
        Print($"all done {queue.Count}");
        foreach (var worker in workers)
            worker.Cancel();
    }

    [Coroutine]
    private static async Coroutine Work(AsyncQueue<int> queue, char name)
    {
        while (true)
        {
            var item = await queue.Get();
            await Coroutine.Sleep(Ms(10 * item));
            Print($"{name} did {item}");
            queue.TaskDone();
        }
    }
}
