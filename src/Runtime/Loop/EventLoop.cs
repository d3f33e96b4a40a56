using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// Runs coroutines on one thread: a ring of ready ones, timers, and an inbox for other threads. Asyncio's event loop. Members are
/// for the loop's own thread unless they say otherwise.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EventLoop
{
    [ThreadStatic]
    private static EventLoop? t_running;

    /// <summary>How many loops are in debug mode; never 0 when the variable is set.</summary>
    private static int s_debugLoops = Environment.GetEnvironmentVariable("COROUTINES_DEBUG") == "1" ? 1 : 0;

    private readonly EventLoopOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly long _startTimestamp;
    private TimeSpan _timeBefore;
    private readonly LoopBuffers _buffers;
    private readonly QuitHandler? _quit;
    private readonly WeakReference<EventLoop> _reference;

    /// <summary>Tells loops apart in a task's core, which must not refer to its loop. Never 0.</summary>
    internal readonly ushort Id;

    /// <summary>The first frame of the task whose end ends the run.</summary>
    private CoroutineFrame? _mainRoot;
    private bool _isStopping;

    /// <summary>How many tasks have not ended.</summary>
    internal int TaskCount;
    internal readonly LoopThread Thread = LoopThread.Current;
    private readonly Thread _systemThread = System.Threading.Thread.CurrentThread;
    internal readonly bool IsVirtual;
    internal ReadyRing Ready;
    internal readonly LiveTasks Live;
    internal readonly LoopTimers Timers;
    internal readonly LoopInbox Inbox;
    internal readonly ForeignWaits Foreign = new();
    internal readonly GuardList Guards = new();
    internal readonly HashSet<OutsideTask> OutsideTasks = [];
    internal readonly SleepWait SleepWait;
    internal CancelCascade Cascade;

    /// <summary>Runs as soon as the stack has unwound, before any other ready frame.</summary>
    internal CoroutineFrame? Postponed;

    internal EventLoop(EventLoopOptions options)
    {
        _options = options;
        _timeProvider = options.TimeProvider;
        _startTimestamp = _timeProvider.GetTimestamp();
        IsVirtual = _timeProvider is Testing.VirtualTime;
        Debug = options.Debug || DebugVariable;
        Inbox = new LoopInbox(this, options.WorkPosted is { } tellHost ? () => TellHost(tellHost) : null);
        _posted = new PostedCallbacks(this);
        _buffers = LoopBuffers.Take();
        Ready = _buffers.Ready;
        Live = _buffers.Live;
        Timers = _buffers.Timers;
        SleepWait = new SleepWait(Timers);
        _order = options.OrderSeed is { } seed ? new Random(seed) : null;
        _isHooked = options.EagerTasks || options.TaskCreated is not null;
        _startsEagerly = options.EagerTasks;
        _isTested = IsVirtual || _order is not null;
        _quit = options.HandleQuit ?? Debug ? new QuitHandler(this) : null;
        _reference = new WeakReference<EventLoop>(this);
        Id = LoopTable.Add(_reference);
        LoopMeter.Add(_reference);
        if (CoroutinesEventSource.Log.IsEnabled())
            CoroutinesEventSource.Log.LoopStart(Id);
    }

    /// <summary>The loop that runs on this thread.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static EventLoop Current => Require();

    /// <summary>The loop that runs on this thread, or null.</summary>
    public static EventLoop? Running => t_running;

    /// <summary>The time since the loop was made, on its own clock; in a loop that goes on from an image also the time before. From any thread.</summary>
    public TimeSpan Time => _timeBefore + _timeProvider.GetElapsedTime(_startTimestamp);

    /// <summary>The task that is running, or null in a callback.</summary>
    public CoroutineTask? CurrentTask
    {
        get
        {
            CheckThread();
            return RunningTask;
        }
    }

    /// <summary>The tasks that have not ended.</summary>
    public IReadOnlyList<CoroutineTask> AllTasks
    {
        get
        {
            CheckThread();
            return LiveRoots().ConvertAll(static root => TaskCore.Of(root).GetHandle());
        }
    }

    /// <summary>Whether the loop checks more; see <see cref="EventLoopOptions.Debug"/>. From any thread.</summary>
    public bool Debug { get; }

    private static bool DebugVariable { get; } = s_debugLoops != 0;

    /// <summary>Whether the running loop, or every loop, is in debug mode.</summary>
    internal static bool IsDebug => s_debugLoops != 0 && (DebugVariable || t_running is { Debug: true });

    /// <summary>Whether any loop is in debug mode: spares the others a look at their own.</summary>
    internal static bool IsAnyDebug => s_debugLoops != 0;

    private CoroutineTask? RunningTask => RunningRoot is { } root && root.LoopId == Id ? TaskCore.Of(root).GetHandle() : null;

    /// <summary>Whether it does not run: not yet, not at the moment, or no more.</summary>
    internal bool IsAtRest => !ReferenceEquals(Thread.Loop, this);

    /// <summary>How many coroutines and callbacks wait for their turn. From any thread.</summary>
    internal int ReadyCount => Ready.Count + Inbox.CallbacksInRows;

    /// <summary>How many tasks there are, and what it is about to do.</summary>
    public override string ToString() =>
        $"{nameof(EventLoop)}: {(HasEnded ? "ended" : IsAtRest ? "at rest" : "running")}, {TaskCount} tasks, {ReadyCount} ready, {Timers.Count} timers";

    /// <summary>Starts a coroutine on its own; the loop keeps it alive until it ends.</summary>
    /// <param name="coroutine">The coroutine; it takes its first step in its turn.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    [DiscardedAs(nameof(LaunchTask), OnCurrent = nameof(LaunchHere))]
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null) => StartTask(coroutine.Claim(), name);

    /// <summary>Starts a coroutine on its own; the loop keeps it alive until it ends.</summary>
    /// <param name="coroutine">The coroutine; it takes its first step in its turn.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    [DiscardedAs(nameof(LaunchTask), OnCurrent = nameof(LaunchHere))]
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null) => StartTask(coroutine.Claim(), name);

    /// <summary>Starts a claimed frame on its own. For generated bodies that do not want the task.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void LaunchTask(CoroutineFrame frame, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Start(frame, name, null);
    }

    /// <summary>Starts a frame that a call on this thread has just made, on the loop that runs here. For generated bodies that do not want the task.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void LaunchHere(CoroutineFrame frame, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        // its pool knows the loop, and faster than the thread does
        frame.Loop.Enter(frame, name, null);
    }

    /// <summary>The twin of <see cref="CreateTask(Coroutine, string?)"/> for generated bodies that do not want the task.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void LaunchTask(Coroutine coroutine, string? name = null) => Start(coroutine.Claim(), name, null);

    /// <summary>The twin of <see cref="CreateTask{T}(Coroutine{T}, string?)"/> for generated bodies that do not want the task.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void LaunchTask<T>(Coroutine<T> coroutine, string? name = null) => Start(coroutine.Claim(), name, null);

    /// <summary>The first frames of the tasks that have not ended: those that wait, those that sleep and have never waited for anything else, and those in the ring that have done neither.</summary>
    internal List<CoroutineFrame> LiveRoots()
    {
        var roots = new List<CoroutineFrame>(TaskCount);
        Live.CopyTo(roots);

        // one that has just begun to wait may still stand at the ring's head
        var others = new HashSet<CoroutineFrame>(ReferenceEqualityComparer.Instance);
        var sleeping = Timers.Waiting().OrderBy(timer => timer.Deadline).Select(timer => timer.Waiter.Frame!);
        foreach (var frame in sleeping.Concat(Ready.Frames()).Concat(_interrupted))
        {
            if (frame.Root is { LiveIndex: LiveTasks.None } root && root.LoopId == Id && others.Add(root))
                roots.Add(root);
        }

        return roots;
    }

    internal CoroutineTask StartTask(VoidCoroutineFrame root, string? name, ExecutionContext? context = null)
    {
        var task = new CoroutineTask(root);
        Start(root, name, context);
        return task;
    }

    internal CoroutineTask<T> StartTask<T>(CoroutineFrame<T> root, string? name, ExecutionContext? context = null)
    {
        var task = (CoroutineTask<T>)TaskCore.Of(root).GetHandle();
        Start(root, name, context);
        return task;
    }

    internal void EndTask(CoroutineFrame root)
    {
        TaskCount--;
        root.LoopId = 0;
        if (ReferenceEquals(root, _mainRoot))
            StopRunningOn();
        if (root.LiveIndex != LiveTasks.None)
            Live.Remove(root);
    }

    private void Start(CoroutineFrame root, string? name, ExecutionContext? context)
    {
        CheckThread();
        root.MoveTo(Thread);
        Enter(root, name, context);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(CoroutineFrame root, string? name, ExecutionContext? context)
    {
        if (!ReferenceEquals(root.Root, root))
            root.Root = root;
        root.LoopId = Id;
        root.Status = FrameStatus.Ready;
        TaskCount++;
        if (name is not null || context is not null || !ReferenceEquals(AmbientContext.Mark(_systemThread), _baseMark))
        {
            Furnish(root, name, context ?? ExecutionContext.Capture());
            if (_isHooked && HasBegun(root))
                return;
        }

        Ready.Push(root);
    }

    /// <summary>Gives a task what most have not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Furnish(CoroutineFrame root, string? name, ExecutionContext? context)
    {
        if (name is not null)
            context = TaskActivity.Begin(root, name, context);
        if (context is not null && !ReferenceEquals(context, _baseContext))
            TaskCore.Of(root).Context = context;
        if (name is not null)
            TaskCore.Of(root).GetExtras().Name = name;
        if (Debug)
            TaskCore.Of(root).GetExtras().Created = CreationSite.Here();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static EventLoop Require() => t_running ?? throw NoLoop();

    internal static void RequireFor(CoroutineFrame frame)
    {
        if (t_running is null)
            throw new InvalidOperationException($"Coroutine '{frame.Method}' was awaited where no event loop runs; give it to EventLoop.Run.");
    }

    internal long DeadlineAfter(TimeSpan delay) => DeadlineAfter(delay, Time.Ticks);

    internal void StartTimer(TimeSpan delay, CoroutineWaiter waiter)
    {
        var now = Time.Ticks;
        Timers.Add(now, DeadlineAfter(delay, now), waiter);
        StopRunningOn();
    }

    // a clock that jumped back may show less than at the loop's start
    private static long DeadlineAfter(TimeSpan delay, long now) =>
        now > 0 && delay.Ticks > long.MaxValue - now ? long.MaxValue - 1 : now + delay.Ticks;

    /// <summary>Tells the exception handler. A handler that fails must not take the loop with it: both are written instead.</summary>
    internal void Report(CoroutineDiagnostic diagnostic)
    {
        try
        {
            CoroutinesEventSource.Log.Problem(Id, diagnostic);
            (_options.ExceptionHandler ?? CoroutineDiagnostic.WriteToStandardError)(diagnostic);
        }
        catch (Exception e)
        {
            CoroutineDiagnostic.WriteInAnyCase(diagnostic);
            CoroutineDiagnostic.WriteInAnyCase(new CoroutineDiagnostic("The event loop's exception handler failed.", e));
        }
    }

    private static InvalidOperationException NoLoop() => new("No event loop runs on this thread; start one with EventLoop.Run.");
}
