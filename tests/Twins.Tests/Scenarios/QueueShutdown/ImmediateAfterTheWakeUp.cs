namespace Twins.QueueShutdown;

public static partial class ImmediateAfterTheWakeUp
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<string>();
        var task = EventLoop.Current.CreateTask(Get(queue));
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.PutNowait("item");
        queue.Shutdown(immediate: true);
        await task;
        await queue.Join();
        Print("joined");
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<string> queue)
    {
        try
        {
            Print($"got {await queue.Get()}");
        }
        catch (QueueShutDownException)
        {
            Print("told");
        }
    }
}
