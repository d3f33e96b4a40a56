namespace Twins.Queues;

public static partial class PuttersInOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<char>(1);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcd")
            tasks.Add(EventLoop.Current.CreateTask(Put(queue, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        for (var i = 0; i < 4; i++)
        {
            Print($"got {await queue.Get()}");
            await Coroutine.Sleep(TimeSpan.Zero);
        }

        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Put(AsyncQueue<char> queue, char name)
    {
        await queue.Put(name);
        Print($"{name} put {queue.Count}");
    }
}
