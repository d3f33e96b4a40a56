namespace Twins.Tasks;

public static partial class Factory
{
    public static void Play() => EventLoop.Run(Main(), new EventLoopOptions { TimeProvider = Options().TimeProvider, TaskCreated = Created, HandleInterrupt = false });

    private static void Created(CoroutineTask task)
    {
        // asyncio's main sets the factory, and so comes before it
        if (task.Name.Contains("Main"))
            return;
        Print($"made work {task.Done}");
        task.AddDoneCallback(static ended => Print($"ended {ended.Cancelled}"));
    }

    [Coroutine]
    private static async Coroutine Work(string name)
    {
        Print($"{name} runs");
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var named = loop.CreateTask(Work("one"), "named");
        await loop.CreateTask(Work("two"));
        await named;
        await TaskGroup.Run(async group => _ = group.CreateTask(Work("three")));
        await Coroutine.Gather(Work("four"), Work("five"));
        var cancelled = loop.CreateTask(Work("never"), "cancelled");
        cancelled.Cancel();
        await Coroutine.Wait([cancelled]);
        await Coroutine.Yield();
    }
}
