namespace Twins.Queues;

public static partial class RoomTakenBefore
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncQueue<string>(1);
        queue.PutNowait("first");
        var tasks = new List<CoroutineTask>();
        foreach (var name in "ab")
            tasks.Add(EventLoop.Current.CreateTask(Put(queue, name.ToString())));
        await Coroutine.Sleep(TimeSpan.Zero);
        Print(queue.GetNowait());
        await queue.Put("main");
        await Coroutine.Sleep(TimeSpan.Zero);
        for (var i = 0; i < 3; i++)
            Print(await queue.Get());
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Put(AsyncQueue<string> queue, string name)
    {
        await queue.Put(name);
        Print($"{name} put");
    }
}
