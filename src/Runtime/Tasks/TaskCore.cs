using System.Diagnostics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// What the loop has to know about a task that somebody takes an interest in: names it, cancels it, awaits it, or keeps its result. A task is
/// its first frame and nothing else until then. The core stands behind that frame as its caller, so it is resumed when the body completes.
/// </summary>
/// <remarks>
/// A public <see cref="CoroutineTask"/> names the first frame and its version. A task that completes, and that nobody named or cancelled,
/// gives frame and core to their pools: another version says that it completed, and a result is kept in the handle. So starting a task
/// allocates a handle at most, which dies young when nobody keeps it. Any other end leaves both to the collector. Frames and cores do not
/// refer to their loop: a million references from old ones to a young loop would all be visited by every collection.
/// </remarks>
internal sealed partial class TaskCore : CoroutineFrame
{
    [ThreadStatic]
    private static FramePool? t_pool;

    /// <summary>The task's <c>AsyncLocal</c> values, while it is not the one that runs; null: the loop's.</summary>
    internal ExecutionContext? Context;

    /// <summary>What few tasks need.</summary>
    internal TaskExtras? Extras;

    /// <summary>The handle, when there is a result to be kept in it or when it was asked for.</summary>
    internal CoroutineTask? Handle;

    internal TaskOutcome Outcome;

    public override string Method => Root!.Method;

    internal string Name => Extras?.Name ?? Method;

    /// <summary>The core of the task with this first frame, if it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TaskCore? Find(CoroutineFrame root) => Unsafe.As<TaskCore?>(root.Caller);

    /// <summary>The core of the task with this first frame.</summary>
    internal static TaskCore Of(CoroutineFrame root) => Find(root) ?? Make(root);

    internal CoroutineTask GetHandle() => Handle ??= Root!.MakeHandle();

    internal TaskExtras GetExtras() => Extras ??= new TaskExtras();

    /// <summary>
    /// The end by an exception. Any other <see cref="OperationCanceledException"/> than our own counts as a cancel only when one was
    /// asked for: a timed-out HTTP request must not pass for one.
    /// </summary>
    internal void SetFailed(Exception error)
    {
        var extras = GetExtras();
        var cancelled = IsCancel(error);
        if (!cancelled)
        {
            var loop = EventLoop.Require();
            var owner = loop.IsEnding && extras.Cancelling > 0 ? $"task '{Name}', which the event loop's end cancelled," : $"task '{Name}'";
            extras.Guard = new UnretrievedGuard(loop, owner, error, extras.Created);
        }

        Finish(cancelled ? TaskOutcome.Cancelled : TaskOutcome.Failed, error);
    }

    /// <summary>Returns when the task completed; throws what it failed with or was cancelled by.</summary>
    [StackTraceHidden]
    internal void ThrowIfNotCompleted()
    {
        if (Outcome == TaskOutcome.Completed)
            return;
        if (Outcome == TaskOutcome.Pending)
            throw NotEnded(Name);
        MarkRetrieved();
        throw CoroutineExceptions.Rethrow(Extras!.Exception!);
    }

    /// <summary>
    /// Whether that is how a cancel of the task looks: a .NET call that was handed the task's token throws its own exception. Without a cancel that is a failure.
    /// </summary>
    internal bool IsCancel(Exception? error) => error is CoroutineCancelledException || (error is OperationCanceledException && Extras is { Cancelling: > 0 });

    internal static InvalidOperationException NotEnded(string name) => new($"Task '{name}' has not ended; await it.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MarkRetrieved() => Extras?.ReleaseGuard();

    /// <summary>The body has completed.</summary>
    protected internal override CoroutineFrame? Resume()
    {
        var root = Root!;
        if (Handle is not null)
            root.GiveResult(Handle);
        if (Extras is null && !root.IsKept)
        {
            root.Loop.EndTask(root);
            if (!_waiters.IsEmpty)
                WakeBeforeRecycling();
            root.Recycle();
            Recycle();
        }
        else if (Extras is { PendingCancel: { } cancel })
        {
            // asyncio: a cancel that came too late to be thrown still makes it a cancelled task
            Finish(TaskOutcome.Cancelled, cancel);
        }
        else
        {
            Finish(TaskOutcome.Completed, null);
        }

        return null;
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        Context = null;
        Handle = null;
        ReturnToPool();
    }

    /// <summary>A watcher may call out to the user, who then asks how the task stands, or wants its token.</summary>
    private void WakeBeforeRecycling()
    {
        Outcome = TaskOutcome.Completed;
        WakeWaiters();
        Outcome = TaskOutcome.Pending;
        Extras = null;
    }

    private static TaskCore Make(CoroutineFrame root)
    {
        var core = TakeFrom<TaskCore>(t_pool) ?? new TaskCore();
        core.Root = root;
        root.Caller = core;
        return core;
    }

    private void Finish(TaskOutcome outcome, Exception? exception)
    {
        var root = Root!;
        EventLoop.Require().EndTask(root);
        Outcome = outcome;
        var extras = GetExtras();
        extras.Exception = exception;
        extras.PendingCancel = null;
        root.IsKept = true;
        WakeWaiters();
        root.Recycle();
    }
}
