using Coroutines.Testing;

namespace Twins;

/// <summary>What a twin plays on: its output is kept, and its time is virtual.</summary>
public static class Stage
{
    private static readonly AsyncLocal<StringWriter?> s_output = new();

    /// <summary>Python's <c>print</c>, on any thread that the twin has started.</summary>
    public static void Print(string line)
    {
        var output = s_output.Value!;
        lock (output)
            output.Write(line + "\n");
    }

    /// <summary>Python's <c>asyncio.run</c>.</summary>
    public static void Run(Coroutine main) => EventLoop.Run(main, Options());

    /// <inheritdoc cref="Run(Coroutine)"/>
    public static T Run<T>(Coroutine<T> main) => EventLoop.Run(main, Options());

    /// <summary>How a twin's loops run. What a loop reports is an error of the twin, unless it asks for it.</summary>
    public static EventLoopOptions Options(Action<CoroutineDiagnostic>? handler = null) => new()
    {
        // what a twin's threads do may take far longer than elsewhere
        TimeProvider = new VirtualTime { HangLimit = TimeSpan.FromMinutes(5) },
        ExceptionHandler = handler ?? (static diagnostic => Print($"unexpected report: {diagnostic.Message} {diagnostic.Exception}")),
        HandleInterrupt = false,
    };

    /// <summary>Milliseconds: what Python's side sleeps for.</summary>
    public static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>An exception by the name of its Python twin: <c>type(e).__name__</c>.</summary>
    public static string NameOf(Exception? exception) => exception switch
    {
        null => "None",
        CoroutineCancelledException => "CancelledError",
        TimeoutException => "TimeoutError",
        InvalidOperationException => "RuntimeError",
        ArgumentException => "ValueError",
        KeyNotFoundException => "KeyError",
        DivideByZeroException => "ZeroDivisionError",
        _ => exception.GetType().Name.Replace("Exception", ""),
    };

    /// <summary>Plays a scenario.</summary>
    /// <returns>What it printed.</returns>
    internal static string Play(Action scenario)
    {
        var output = new StringWriter();
        s_output.Value = output;
        scenario();
        return output.ToString();
    }
}
