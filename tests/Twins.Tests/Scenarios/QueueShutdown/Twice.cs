namespace Twins.QueueShutdown;

public static partial class Twice
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncLifoQueue<int>(2);
        queue.PutNowait(1);
        queue.PutNowait(2);
        queue.Shutdown();
        Print($"{queue.Count} {queue.IsFull}");
        queue.Shutdown(immediate: true);
        queue.Shutdown();
        Print($"{queue.Count} {queue.IsEmpty}");
        await queue.Join();
        try
        {
            queue.GetNowait();
        }
        catch (QueueShutDownException)
        {
            Print("told");
        }
    }
}
