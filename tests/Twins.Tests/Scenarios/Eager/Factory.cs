namespace Twins.Eager;

public static partial class Factory
{
    public static void Play() => EventLoop.Run(Main(), new EventLoopOptions { TimeProvider = Options().TimeProvider, EagerTasks = true, HandleInterrupt = false });

    [Coroutine]
    private static async Coroutine<string> Work(string name, bool waits = true)
    {
        Print($"{name} begins");
        if (waits)
        {
            await Coroutine.Yield();
            Print($"{name} goes on");
        }

        return name;
    }

    [Coroutine]
    private static async Coroutine Fails()
    {
        Print("fails");
        throw new ArgumentException("failed");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var task = loop.CreateTask(Work("task"));
        Print($"made {task.Done}");
        var done = loop.CreateTask(Work("quick", waits: false));
        Print($"made {done.Done} {done.Result}");
        Print(await task);
        var names = await Coroutine.Gather(Work("a"), Work("b", waits: false), Work("c"));
        Print($"['{string.Join("', '", names)}']");
        await TaskGroup.Run(async group =>
        {
            var first = group.CreateTask(Work("first"));
            var second = group.CreateTask(Work("second", waits: false));
            Print($"in the group {first.Done} {second.Done}");
        });
        CoroutineTask? waiting = null;
        try
        {
            await TaskGroup.Run(async group =>
            {
                waiting = group.CreateTask(Coroutine.Sleep(Ms(10_000)));
                var failed = group.CreateTask(Fails());
                Print($"body goes on {failed.Done}");
                await Coroutine.Sleep(Ms(1000));
                Print("not reached");
            });
        }
        catch (TaskGroupException e)
        {
            Print($"({string.Join("", e.InnerExceptions.Select(each => $"{NameOf(each)}('{each.Message}'),"))}) {waiting!.Cancelled}");
        }

        Print(await Coroutine.WaitFor(Work("timed"), Ms(1000)));
        Print(await Coroutine.Shield(Work("shielded")));
        var (ended, pending) = await Coroutine.Wait([loop.CreateTask(Work("quick", waits: false)), loop.CreateTask(Work("slow"))], ReturnWhen.FirstCompleted);
        Print($"{ended.Length} {pending.Length}");
    }
}
