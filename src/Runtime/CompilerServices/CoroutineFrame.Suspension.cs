using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineFrame
{
    /// <summary>
    /// Suspends on anything that has an awaiter. A loop-native awaiter (<see cref="ICoroutineAwaiter"/>) takes the frame itself;
    /// the test for it folds away for structs. Any other gets a continuation that posts the frame to its loop.
    /// </summary>
    public void SuspendOn<TAwaiter>(ref TAwaiter awaiter, int state)
        where TAwaiter : INotifyCompletion
    {
        State = state;
        if (typeof(TAwaiter) == typeof(YieldAwaitable))
        {
            SuspendReady();
            return;
        }

        if (awaiter is IRuntimeAwaiter)
            ((IRuntimeAwaiter)awaiter).Suspend(this);
        else if (awaiter is ICoroutineAwaiter)
            SuspendOnUsers(ref awaiter);
        else
            AwaiterWait.Suspend(this, ref awaiter);
        DeliverPendingCancel();
    }

    /// <summary>The body goes on with what the awaiter throws: an error that it had resumed the frame with is not thrown, too.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SuspendOnUsers<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        try
        {
            ((ICoroutineAwaiter)awaiter).Suspend(this);
        }
        catch
        {
            CancelWait();
            KeepUntakenError(TakeError());
            throw;
        }
    }

    /// <summary>Registers the frame as waiting for <paramref name="wait"/>. To be called once, from <see cref="ICoroutineAwaiter.Suspend"/>.</summary>
    /// <returns>What resumes the frame.</returns>
    public CoroutineWaiter WaitOn(ICoroutineWait wait)
    {
        ArgumentNullException.ThrowIfNull(wait);
        return WaitOnIn(Loop, wait);
    }

    /// <summary>The same where the loop is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CoroutineWaiter WaitOnIn(EventLoop loop, ICoroutineWait wait)
    {
        Enlist(loop);
        if (Root!.LiveIndex == LiveTasks.None)
            loop.Live.Add(Root);
        return BeginWait(wait);
    }

    /// <summary>The same for a sleep: the timer holds the task.</summary>
    internal CoroutineWaiter WaitForTimer(EventLoop loop)
    {
        Enlist(loop);
        return BeginWait(loop.SleepWait);
    }

    private CoroutineWaiter BeginWait(ICoroutineWait wait)
    {
        // to compare is cheaper than to write a reference, and one that waits in a loop mostly waits for the same
        if (!ReferenceEquals(WaitingOn, wait))
            WaitingOn = wait;
        Status = FrameStatus.Waiting;
        return new CoroutineWaiter(this, Token);
    }

    /// <summary>Suspends only to let the ready ones run: straight to the end of the ring.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SuspendReady()
    {
        if (_pool?.Thread.Loop is { } loop && IsRootIn(loop) && (Caller is null || Unsafe.As<TaskCore>(Caller).Extras is null))
            PushReady(loop);
        else
            SuspendReadyInside();
    }

    /// <summary>The same inside of a task, or where a cancel may be due.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SuspendReadyInside()
    {
        var loop = Loop;
        Enlist(loop);
        PushReady(loop);
        DeliverPendingCancel();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushReady(EventLoop loop)
    {
        WaitingOn = null;
        Status = FrameStatus.Ready;
        loop.Ready.Push(this);
    }

    /// <summary>Moves a waiting leaf to the ready ring; what it waited for stays visible until it runs.</summary>
    internal void MakeReady(EventLoop loop, Exception? error)
    {
        Token++;
        Status = FrameStatus.Ready;
        if (error is not null)
            SetError(error);
        loop.Ready.Push(this);
    }

    /// <summary>A restored leaf waits again; its root is set.</summary>
    internal CoroutineWaiter RestoreWait(ICoroutineWait wait, EventLoop loop)
    {
        if (Root!.LiveIndex == LiveTasks.None && wait is not SleepWait { IsEndless: false })
            loop.Live.Add(Root);
        return BeginWait(wait);
    }

    /// <summary>A restored leaf is ready again; its root is set, and it keeps what it waited for.</summary>
    internal void RestoreReady(EventLoop loop)
    {
        Status = FrameStatus.Ready;
        loop.Ready.Push(this);
    }

    /// <summary>Takes a registration back that failed: neither who holds the waiter nor its turn, where it is ready already, may resume the frame.</summary>
    internal void CancelWait()
    {
        if (Status == FrameStatus.Ready)
        {
            var loop = Loop;
            loop.Ready.Replace(this, CallbackFrame.Nothing(loop));
        }

        Token++;
        Status = FrameStatus.Plain;
    }

    /// <summary>A cancel that what was awaited did not throw is thrown at the next suspension, which may be there by now.</summary>
    internal void KeepUntakenError(Exception? error)
    {
        if (error is CoroutineCancelledException cancel)
        {
            TaskCore.Of(EventLoop.Require().RunningRoot!).GetExtras().PendingCancel ??= cancel;
            DeliverPendingCancel();
        }
        else if (error is not null)
            EventLoop.Require().Report(
                new CoroutineDiagnostic($"The awaiter that resumed '{Method}' did not throw the error that it was resumed with.", error));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enlist(EventLoop loop)
    {
        if (!IsRootIn(loop))
            FindRoot(loop);
    }

    /// <summary>A live task's first frame is its own root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRootIn(EventLoop loop) => ReferenceEquals(Root, this) && LoopId == loop.Id;

    private void FindRoot(EventLoop loop)
    {
        var root = loop.RunningRoot ?? throw new InvalidOperationException($"Coroutine '{Method}' awaits outside of a task of the running loop.");
        if (!ReferenceEquals(Root, root))
            Root = root;
    }

    /// <summary>After the frame has suspended: a cancel that was due at the next suspension is due now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DeliverPendingCancel()
    {
        // a frame linked to a callee has no task of its own: the callee's leaf will see to it
        if (Status != FrameStatus.Plain && TaskCore.Find(Root!) is { Extras.PendingCancel: not null } task)
            task.DeliverTo(this);
    }
}
