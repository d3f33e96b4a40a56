namespace Twins.QueueShutdown;

public static partial class WaitingPutters
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>(1);
        var tasks = new List<CoroutineTask>();
        for (var item = 0; item < 3; item++)
            tasks.Add(EventLoop.Current.CreateTask(Put(queue, item)));
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.Shutdown();
        foreach (var task in tasks)
            await task;
        Print($"{queue.Count} {await queue.Get()}");
    }

    [Coroutine]
    private static async Coroutine Put(AsyncQueue<int> queue, int item)
    {
        try
        {
            await queue.Put(item);
            Print($"put {item}");
        }
        catch (QueueShutDownException)
        {
            Print($"{item} refused");
        }
    }
}
