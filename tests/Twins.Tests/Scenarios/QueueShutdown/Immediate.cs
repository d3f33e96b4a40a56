namespace Twins.QueueShutdown;

public static partial class Immediate
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        for (var item = 0; item < 3; item++)
            queue.PutNowait(item);
        var joining = EventLoop.Current.CreateTask(Join(queue));
        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"got {queue.GetNowait()}");
        queue.Shutdown(immediate: true);
        Print($"left {queue.Count}");
        try
        {
            await queue.Get();
        }
        catch (QueueShutDownException)
        {
            Print("nothing to get");
        }

        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"the taken one is still to be reported: {!joining.Done}");
        queue.TaskDone();
        await joining;
    }

    [Coroutine]
    private static async Coroutine Join(AsyncQueue<int> queue)
    {
        await queue.Join();
        Print("joined");
    }
}
