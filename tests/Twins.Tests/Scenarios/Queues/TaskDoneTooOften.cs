namespace Twins.Queues;

public static partial class TaskDoneTooOften
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        try
        {
            queue.TaskDone();
        }
        catch (InvalidOperationException)
        {
            Print("refused");
        }

        queue.PutNowait(1);
        queue.TaskDone();
        await queue.Join();
        Print($"joined, items left: {queue.Count}");
        try
        {
            queue.TaskDone();
        }
        catch (InvalidOperationException)
        {
            Print("refused");
        }
    }
}
