namespace Twins.Tasks;

public static partial class CurrentAndAll
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work()
    {
        Print($"in {EventLoop.Current.CurrentTask!.Name} {EventLoop.Current.AllTasks.Count}");
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Print($"in callback {(loop.CurrentTask is null ? "None" : "some")}"));
        var a = loop.CreateTask(Work(), "a");
        var b = loop.CreateTask(Work(), "b");
        Print($"['{string.Join("', '", loop.AllTasks.Where(t => t != loop.CurrentTask).Select(t => t.Name).Order())}']");
        await a;
        await b;
        Print($"{loop.AllTasks.Count} {a.Done} {a.Name}");
    }
}
