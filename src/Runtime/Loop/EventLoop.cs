using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// Runs coroutines on one thread: a ring of ready ones, timers, and an inbox for other threads. Asyncio's event loop. Members are
/// for the loop's own thread unless they say otherwise.
/// </summary>
public sealed partial class EventLoop
{
    [ThreadStatic]
    private static EventLoop? t_running;

    private readonly EventLoopOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly long _startTimestamp;

    internal readonly ReadyRing Ready = new();
    internal readonly TimerHeap Timers = new();
    internal readonly LoopInbox Inbox = new();
    internal readonly LiveTasks Live = new();
    internal readonly GuardList Guards = new();
    internal readonly SleepWait SleepWait;

    /// <summary>Runs as soon as the stack has unwound, before any other ready frame.</summary>
    internal CoroutineFrame? Postponed;

    private EventLoop(EventLoopOptions options)
    {
        _options = options;
        _timeProvider = options.TimeProvider;
        _startTimestamp = _timeProvider.GetTimestamp();
        SleepWait = new SleepWait(Timers);
    }

    /// <summary>The loop that runs on this thread.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static EventLoop Current => Require();

    /// <summary>The loop that runs on this thread, or null.</summary>
    public static EventLoop? Running => t_running;

    /// <summary>The time since the loop was made, on its own clock.</summary>
    public TimeSpan Time => _timeProvider.GetElapsedTime(_startTimestamp);

    /// <summary>The task that is running, or null in a callback.</summary>
    public CoroutineTask? CurrentTask { get; private set; }

    /// <summary>Whether the loop checks more; see <see cref="EventLoopOptions.Debug"/>.</summary>
    public bool Debug => _options.Debug || DebugVariable;

    private static bool DebugVariable { get; } = Environment.GetEnvironmentVariable("COROUTINES_DEBUG") == "1";

    internal static bool IsDebug => DebugVariable || t_running is { _options.Debug: true };

    /// <summary>Starts a coroutine on its own; the loop keeps it alive until it ends.</summary>
    /// <param name="coroutine">The coroutine; it takes its first step in its turn.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null) => new CoroutineTask(this, coroutine.Claim(), name).Start();

    /// <summary>Starts a coroutine on its own; the loop keeps it alive until it ends.</summary>
    /// <param name="coroutine">The coroutine; it takes its first step in its turn.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        var task = new CoroutineTask<T>(this, coroutine.Claim(), name);
        task.Start();
        return task;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static EventLoop Require() => t_running ?? throw NoLoop();

    internal static void RequireFor(CoroutineFrame frame)
    {
        if (t_running is null)
            throw new InvalidOperationException($"Coroutine '{frame.Method}' was awaited where no event loop runs; give it to EventLoop.Run.");
    }

    internal long DeadlineAfter(TimeSpan delay)
    {
        var now = Time.Ticks;
        return delay.Ticks > long.MaxValue - now ? long.MaxValue - 1 : now + delay.Ticks;
    }

    internal void Report(CoroutineDiagnostic diagnostic) => (_options.ExceptionHandler ?? CoroutineDiagnostic.WriteToStandardError)(diagnostic);

    internal bool TryReportFromAnyThread(CoroutineDiagnostic diagnostic)
    {
        if (ReferenceEquals(t_running, this))
            Report(diagnostic);
        else if (_closed)
            return false;
        else
            Post(static state => Require().Report((CoroutineDiagnostic)state!), diagnostic);
        return true;
    }

    private static InvalidOperationException NoLoop() => new("No event loop runs on this thread; start one with EventLoop.Run.");
}
