using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// What the loop knows about a task. The public <see cref="CoroutineTask"/> is a small handle on it: a task that completes, and that
/// nobody named, cancelled or hung a callback on, leaves its core to the next one, and a handle that finds another
/// <see cref="Version"/> knows that its task completed. A result is kept in the handle. So starting a task allocates a handle,
/// which dies young when nobody keeps it.
/// </summary>
/// <remarks>
/// The core goes to the free list with its first frame, and comes back with it. It does not refer to its loop: a million references
/// from old cores to a young loop would all be visited by every collection.
/// </remarks>
internal sealed partial class TaskCore(CoroutineFrame root) : ICoroutineWait
{
    /// <summary>Its first frame. After the end only its method's name is asked.</summary>
    internal readonly CoroutineFrame Root = root;

    /// <summary>The task's <c>AsyncLocal</c> values, while it is not the one that runs.</summary>
    internal ExecutionContext? Context;

    /// <summary>What few tasks need.</summary>
    internal TaskExtras? Extras;

    /// <summary>The handle, when there is a result to be kept in it or when it was asked for.</summary>
    internal CoroutineTask? Handle;

    /// <summary>The place among the loop's <see cref="LiveTasks"/>.</summary>
    internal int LiveIndex = LiveTasks.None;

    /// <summary>The loop whose task this is, while it has not ended; then 0.</summary>
    internal ushort LoopId;

    /// <summary>Counts the tasks that this core served.</summary>
    internal int Version;
    internal TaskOutcome Outcome;

    internal string Name => Extras?.Name ?? Root.Method;

    internal static TaskCore Start(EventLoop loop, CoroutineFrame root, string? name, ExecutionContext? context)
    {
        var core = root.Task ??= new TaskCore(root);
        if (ReferenceEquals(loop.RunningCore, core))
        {
            // it served the task that ran last: this is another one, with other AsyncLocal values
            loop.SwitchTo(null);
        }

        context ??= ExecutionContext.Capture();
        if (!ReferenceEquals(core.Context, context))
            core.Context = context;
        if (name is not null)
            core.Extras = new TaskExtras { Name = name };
        root.Status = FrameStatus.Ready;
        core.LoopId = loop.Id;
        loop.TaskCount++;
        loop.Ready.Push(root);
        return core;
    }

    /// <summary>Whether a core that is named by a free frame may serve again.</summary>
    internal bool IsFreeFor(CoroutineFrame frame) => ReferenceEquals(Root, frame) && Outcome == TaskOutcome.Pending && Extras is null;

    internal CoroutineTask GetHandle() => Handle ??= new CoroutineTask(this);

    internal TaskExtras GetExtras() => Extras ??= new TaskExtras();

    internal void SetCompleted()
    {
        if (Extras is null)
        {
            Leave();
            Version++;
            Handle = null;
            if (Waiter is not null)
                WakeWaiters();
        }
        else if (Extras.PendingCancel is { } cancel)
        {
            // asyncio: a cancel that came too late to be thrown still makes it a cancelled task
            Finish(TaskOutcome.Cancelled, cancel);
        }
        else
        {
            Finish(TaskOutcome.Completed, null);
        }
    }

    /// <summary>
    /// The end by an exception. Any other <see cref="OperationCanceledException"/> than our own counts as a cancel only when one was
    /// asked for: a timed-out HTTP request must not pass for one.
    /// </summary>
    internal void SetFailed(Exception error)
    {
        var extras = GetExtras();
        var cancelled = error is CoroutineCancelledException || (error is OperationCanceledException && extras.Cancelling > 0);
        if (!cancelled)
            extras.Guard = new UnretrievedGuard(EventLoop.Require(), Name, error);
        Finish(cancelled ? TaskOutcome.Cancelled : TaskOutcome.Failed, error);
    }

    /// <summary>Returns when the task completed; throws what it failed with or was cancelled by.</summary>
    internal void ThrowIfNotCompleted()
    {
        if (Outcome == TaskOutcome.Completed)
            return;
        if (Outcome == TaskOutcome.Pending)
            throw new InvalidOperationException($"Task '{Name}' has not ended; await it.");
        MarkRetrieved();
        throw CoroutineExceptions.Rethrow(Extras!.Exception!);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MarkRetrieved() => Extras?.ReleaseGuard();

    private void Leave()
    {
        var loop = EventLoop.Require();
        loop.TaskCount--;
        LoopId = 0;
        if (LiveIndex != LiveTasks.None)
            loop.Live.Remove(this);
    }

    private void Finish(TaskOutcome outcome, Exception? exception)
    {
        Leave();
        Outcome = outcome;
        var extras = Extras!;
        extras.Exception = exception;
        extras.PendingCancel = null;
        WakeWaiters();
    }
}
