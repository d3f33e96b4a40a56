namespace Twins.QueueShutdown;

public static partial class WorkersEnd
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>(2);
        CoroutineTask[] workers = [EventLoop.Current.CreateTask(Work(queue, 'a')), EventLoop.Current.CreateTask(Work(queue, 'b'))];
        for (var item = 0; item < 5; item++)
            await queue.Put(item);
        queue.Shutdown();
        await queue.Join();
        Print("joined");
        foreach (var worker in workers)
            await worker;
    }

    [Coroutine]
    private static async Coroutine Work(AsyncQueue<int> queue, char name)
    {
        await foreach (var item in queue)
        {
            await Coroutine.Sleep(TimeSpan.Zero);
            Print($"{name} {item}");
            queue.TaskDone();
        }

        Print($"{name} ends");
    }
}
