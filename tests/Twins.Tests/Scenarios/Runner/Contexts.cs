namespace Twins.Runner;

public static partial class Contexts
{
    private static readonly AsyncLocal<string?> s_var = new();

    public static void Play()
    {
        s_var.Value = null;
        using EventLoopRunner runner = new(Options());
        runner.Run(Main("first"));
        Print($"outside {Value}");
        runner.Run(Main("second"));
        ExecutionContext.Run(Given("run"), _ => runner.Run(Main("third")), null);
    }

    private static string Value => s_var.Value ?? "unset";

    private static ExecutionContext Given(string value)
    {
        ExecutionContext? context = null;
        ExecutionContext.Run(
            ExecutionContext.Capture()!,
            _ =>
            {
                s_var.Value = value;
                context = ExecutionContext.Capture();
            },
            null);
        return context!;
    }

    [Coroutine]
    private static async Coroutine Task(string name)
    {
        Print($"{name} {Value}");
        s_var.Value = name;
        await Coroutine.Yield();
        Print($"{name} {Value}");
    }

    [Coroutine]
    private static async Coroutine Main(string name)
    {
        Print($"{name} {Value}");
        s_var.Value = name;
        var loop = EventLoop.Current;
        var one = loop.CreateTask(Task("one"));
        CoroutineTask? two = null;
        ExecutionContext.Run(Given("given"), _ => two = loop.CreateTask(Task("two")), null);
        loop.CallSoon(() => Print($"callback {Value}"));
        ExecutionContext.Run(Given("other"), _ => loop.CallSoon(() => Print($"given callback {Value}")), null);
        await one;
        await two!;
        Print($"{name} {Value}");
    }
}
