namespace Twins.QueueShutdown;

public static partial class WaitingGetters
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<string>();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Get(queue, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        queue.PutNowait("last item");
        queue.Shutdown();
        Print("shut down");
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Get(AsyncQueue<string> queue, char name)
    {
        try
        {
            Print($"{name} got {await queue.Get()}");
        }
        catch (QueueShutDownException)
        {
            Print($"{name} told");
        }
    }
}
