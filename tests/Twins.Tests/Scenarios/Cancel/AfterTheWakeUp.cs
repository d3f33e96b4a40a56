namespace Twins.Cancel;

public static partial class AfterTheWakeUp
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Waits(Future<string> future, string name)
    {
        try
        {
            Print($"{name} got {await future}");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Waits(CoroutineTask<string> task, string name)
    {
        try
        {
            Print($"{name} got {await task}");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine<string> Slept()
    {
        await Coroutine.Yield();
        return "slept";
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var future = new Future<string>();
        var task = loop.CreateTask(Slept());
        var a = loop.CreateTask(Waits(future, "future"));
        var b = loop.CreateTask(Waits(task, "task"));
        await Coroutine.Yield();
        future.SetResult("value");
        a.Cancel();
        await task;
        b.Cancel();
        await Coroutine.Wait([a, b]);
        Print($"{a.Cancelled} {b.Cancelled} {future.Cancelled} {task.Cancelled}");
    }
}
