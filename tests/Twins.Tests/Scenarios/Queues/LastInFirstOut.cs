namespace Twins.Queues;

public static partial class LastInFirstOut
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncLifoQueue<string>(3);
        foreach (var item in "abc")
            await queue.Put(item.ToString());
        Print($"{queue.IsFull} {await queue.Get()}");
        queue.PutNowait("d");
        Print($"['{queue.GetNowait()}', '{queue.GetNowait()}', '{queue.GetNowait()}']");
    }
}
