namespace Twins.Tasks;

public static partial class CallbacksAndWaiters
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<int> Work()
    {
        await Coroutine.Sleep(Ms(10));
        Print("work ends");
        return 1;
    }

    [Coroutine]
    private static async Coroutine Waits(CoroutineTask<int> task, string name) => Print($"{name} {await task}");

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Work());
        task.AddDoneCallback(_ => Print($"first callback {task.Result}"));
        var one = EventLoop.Current.CreateTask(Waits(task, "one"));
        await Coroutine.Yield();
        Action<CoroutineTask> removed = _ => Print("not called");
        task.AddDoneCallback(removed);
        task.AddDoneCallback(removed);
        task.AddDoneCallback(_ => Print($"second callback {task.Result}"));
        Print($"removed {task.RemoveDoneCallback(removed)}");
        var two = EventLoop.Current.CreateTask(Waits(task, "two"));
        await Coroutine.Wait([one, two]);
        task.AddDoneCallback(_ => Print($"late callback {task.Result}"));
        Print("soon");
        await Coroutine.Yield();
    }
}
