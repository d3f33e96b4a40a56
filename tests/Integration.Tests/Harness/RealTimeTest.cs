namespace Integration.Tests;

/// <summary>Runs coroutines on the system's clock, where sockets, processes and other threads take the time that they take.</summary>
public abstract partial class RealTimeTest
{
    /// <summary>Far more than a busy machine takes: only what hangs comes to it.</summary>
    protected static readonly TimeSpan Limit = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1" ? 30 : 5);

    protected List<CoroutineDiagnostic> Reports { get; } = [];

    protected static EventLoop Loop => EventLoop.Current;

    /// <summary>Whether there is time for the big numbers.</summary>
    protected static bool IsSlow { get; } = Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1";

    protected EventLoopOptions Options() => new() { ExceptionHandler = Reports.Add, HandleInterrupt = false };

    /// <summary>Fails when it takes too long, or when the loop reported anything.</summary>
    protected void Run(Func<Coroutine> body)
    {
        RunReporting(body);
        Assert.Empty(Reports);
    }

    protected void RunReporting(Func<Coroutine> body) => EventLoop.Run(Limited(body), Options());

    [Coroutine]
    private static async Coroutine Limited(Func<Coroutine> body) => await Coroutine.WaitFor(body(), Limit);
}
