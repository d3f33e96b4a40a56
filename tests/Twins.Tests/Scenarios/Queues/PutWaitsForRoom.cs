namespace Twins.Queues;

public static partial class PutWaitsForRoom
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>(2);
        var producer = EventLoop.Current.CreateTask(Produce(queue));
        await Coroutine.Sleep(Ms(10));
        for (var i = 0; i < 5; i++)
            Print($"got {await queue.Get()}");
        await producer;
    }

    [Coroutine]
    private static async Coroutine Produce(AsyncQueue<int> queue)
    {
        for (var item = 0; item < 5; item++)
        {
            await queue.Put(item);
            Print($"put {item} {queue.Count} {queue.IsFull}");
        }
    }
}
