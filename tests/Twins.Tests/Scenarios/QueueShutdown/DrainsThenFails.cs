namespace Twins.QueueShutdown;

public static partial class DrainsThenFails
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        queue.PutNowait(1);
        queue.PutNowait(2);
        queue.Shutdown();
        try
        {
            queue.PutNowait(3);
        }
        catch (QueueShutDownException e)
        {
            Print($"put: {NameOf(e)}");
        }

        try
        {
            await queue.Put(3);
        }
        catch (QueueShutDownException e)
        {
            Print($"put: {NameOf(e)}");
        }

        Print($"{await queue.Get()} {queue.GetNowait()}");
        try
        {
            queue.GetNowait();
        }
        catch (QueueShutDownException e)
        {
            Print($"get_nowait: {NameOf(e)}");
        }

        try
        {
            await queue.Get();
        }
        catch (QueueShutDownException e)
        {
            Print($"get: {NameOf(e)}");
        }
    }
}
