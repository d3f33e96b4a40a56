namespace Twins.Eager;

public static partial class ContextVariables
{
    public static void Play() => Run(Main());

    private static readonly AsyncLocal<string> s_value = new();

    [Coroutine]
    private static async Coroutine Work()
    {
        s_value.Value = "task's";
        await Coroutine.Yield();
        Print($"in the task {s_value.Value}");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        s_value.Value = "main's";
        var task = EventLoop.Current.CreateEagerTask(Work());
        Print($"in main {s_value.Value}");
        await task;
        Print($"in main {s_value.Value}");
    }
}
