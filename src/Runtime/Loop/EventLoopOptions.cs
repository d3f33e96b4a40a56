namespace Coroutines;

/// <summary>How an <see cref="EventLoop"/> runs.</summary>
public sealed class EventLoopOptions
{
    /// <summary>
    /// Where time comes from; a <see cref="Testing.VirtualTime"/> jumps to the next deadline when all is idle. The system's never jumps. When another one
    /// does, ahead, all that is due by then goes on, in the order of the deadlines; back, what waits, waits so much longer.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    /// <summary>
    /// Checks more: calls on the wrong thread, steps that take too long (<see cref="SlowStep"/>), every coroutine that is never awaited; and reports where
    /// coroutines and tasks were created. Costs time. Also on for every loop when the environment variable <c>COROUTINES_DEBUG</c> is 1. Asyncio's debug mode.
    /// </summary>
    public bool Debug { get; init; }

    /// <summary>In debug mode: a step that takes longer, on the loop's clock, is reported, as it keeps all others waiting.</summary>
    public TimeSpan SlowStep { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// For tests: the coroutines that are ready take their turns in an order that this number chooses, the same each time for the same number, instead of
    /// first come first served. What waits in the queue of a lock or the like is served in order all the same, and so are callbacks. Null: no.
    /// </summary>
    public int? OrderSeed { get; init; }

    /// <summary>
    /// Whether each task runs, right where it is created, until it first suspends, as if by <see cref="EventLoop.CreateEagerTask(Coroutine, string?)"/>. What is
    /// given to <c>Coroutine.Select</c> still begins in its turn, so that nothing is taken for a loser. Asyncio's <c>eager_task_factory</c>.
    /// </summary>
    public bool EagerTasks { get; init; }

    /// <summary>
    /// Receives each task when it has been created, named or not, and before its first step: to count them, name what hangs on them, or watch their end
    /// (<see cref="CoroutineTask.AddDoneCallback"/>). What it throws is reported, and the task runs. Asyncio's <c>loop.set_task_factory</c>.
    /// </summary>
    public Action<CoroutineTask>? TaskCreated { get; init; }

    /// <summary>Receives what went wrong where nobody awaits it; by default it is written to the standard error stream.</summary>
    public Action<CoroutineDiagnostic>? ExceptionHandler { get; init; }

    /// <summary>
    /// For a host that steps the loop (<see cref="EventLoopRunner.Pump"/>): called when something was posted from outside and nothing had been before,
    /// so that the host has its thread pump. On the thread that posts, which may be any, the loop's own included. What it throws is reported when the host pumps.
    /// </summary>
    public Action? WorkPosted { get; init; }

    /// <summary>Where <see cref="Coroutine.Checkpoint"/> keeps images of the loop; null: nowhere.</summary>
    public CheckpointStore? Checkpoints { get; init; }

    /// <summary>What checkpoints do not save but bind again; see <see cref="ImageHosts"/>.</summary>
    public ImageHosts? Hosts { get; init; }

    /// <summary>Whether Ctrl-C cancels the main task.</summary>
    public bool HandleInterrupt { get; init; } = true;

    /// <summary>
    /// Whether Ctrl-\ (SIGQUIT; Ctrl-Break on Windows) writes who waits on whom to the standard error stream, instead of ending the program; by default
    /// in debug mode.
    /// </summary>
    public bool? HandleQuit { get; init; }

    /// <summary>
    /// At the end of the loop: how long a cancelled task may take before it is cancelled again; <see cref="Timeout.InfiniteTimeSpan"/>: as long as it likes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan ShutdownGrace
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
                ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(5);

    /// <summary>At the end of the loop: how often a task is cancelled before it is given up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int ShutdownCancels
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 3;
}
