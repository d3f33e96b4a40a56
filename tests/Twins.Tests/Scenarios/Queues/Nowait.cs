namespace Twins.Queues;

public static partial class Nowait
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<string>(1);
        try
        {
            queue.GetNowait();
        }
        catch (QueueEmptyException e)
        {
            Print(NameOf(e));
        }

        queue.PutNowait("one");
        try
        {
            queue.PutNowait("two");
        }
        catch (QueueFullException e)
        {
            Print(NameOf(e));
        }

        Print($"{queue.GetNowait()} {queue.Count}");
        await Coroutine.Yield();
    }
}
