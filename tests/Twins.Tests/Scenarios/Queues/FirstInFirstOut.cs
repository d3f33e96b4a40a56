namespace Twins.Queues;

public static partial class FirstInFirstOut
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<int>();
        Print($"{queue.IsEmpty} {queue.IsFull} {queue.Count} {queue.MaxSize}");
        foreach (var item in new[] { 3, 1, 2 })
            await queue.Put(item);
        Print($"{queue.IsEmpty} {queue.IsFull} {queue.Count}");
        Print($"{await queue.Get()} {queue.GetNowait()} {await queue.Get()}");
        Print($"{queue.IsEmpty}");
    }
}
