namespace Twins.Tasks;

public static partial class CallbackContexts
{
    private static readonly AsyncLocal<int> s_var = new();

    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Sets()
    {
        s_var.Value = 2;
        await Coroutine.Yield();
        s_var.Value = 3;
    }

    [Coroutine]
    private static async Coroutine SetsResult(Future<string> future)
    {
        s_var.Value = 8;
        future.SetResult("x");
    }

    [Coroutine]
    private static async Coroutine See(string name) => Print($"{name} {s_var.Value}");

    [Coroutine]
    private static async Coroutine Main()
    {
        var tasks = new List<CoroutineTask>();
        s_var.Value = 1;
        var task = EventLoop.Current.CreateTask(Sets());
        task.AddDoneCallback(_ => Callback("callback of a task"));
        s_var.Value = 4;
        task.AddDoneCallback(_ => Callback("another one"));
        await task;
        await Coroutine.Yield();
        task.AddDoneCallback(_ => Callback("late callback"));
        s_var.Value = 5;
        var future = new Future<string>();
        future.AddDoneCallback(_ => Callback("callback of a future"));
        var setter = EventLoop.Current.CreateTask(SetsResult(future));
        s_var.Value = 6;
        await future;
        await setter;
        future.AddDoneCallback(_ => Callback("late callback of a future"));
        for (var i = 0; i < 3; i++)
            await Coroutine.Yield();
        foreach (var each in tasks)
            await each;
        Print($"main {s_var.Value}");

        void Callback(string name)
        {
            Print($"{name} {s_var.Value}");
            tasks.Add(EventLoop.Current.CreateTask(See($"made by {name}")));
            s_var.Value = 100;
        }
    }
}
