using Coroutines.CompilerServices;

namespace Coroutines;

internal sealed partial class TaskCore
{
    /// <summary>Awaiting a task passes a cancel on to it, as in asyncio; the waiter hears of it when the task ends.</summary>
    bool ICoroutineWait.Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => Cancel(cancel.Message);

    /// <param name="message">The message of the exception.</param>
    /// <param name="origin">The scope of the task that cancels its own part of it; null: the whole task.</param>
    /// <returns>False when it has ended, or when this very cancel has come back to it: it waits in a circle for who passes it on.</returns>
    internal bool Cancel(string? message, CancelScope? origin = null)
    {
        if (Outcome != TaskOutcome.Pending)
            return false;
        var extras = GetExtras();
        if (extras.IsPassingOn)
            return false;
        extras.Cancelling++;
        if (extras.Scope is not null && CancelScope.TryHold(extras.Scope, origin, message))
            return true;
        CancelToken(extras);
        var loop = EventLoop.Require();
        loop.Cascade.Enter();
        try
        {
            if (extras.Cascade != loop.Cascade.Number)
            {
                extras.Cascade = loop.Cascade.Number;
                extras.PendingCancel ??= new CoroutineCancelledException(message);
                Deliver(loop, extras);
            }
        }
        finally
        {
            // somebody's own wait may have failed
            loop.Cascade.Leave();
        }

        return true;
    }

    private void Deliver(EventLoop loop, TaskExtras extras)
    {
        if (loop.IsRunning(Root!))
            return;
        if (!StackRoom.HasRoom())
        {
            // a long chain of tasks that await each other
            loop.TryPost(static core => ((TaskCore)core!).DeliverLater(), this);
            return;
        }

        var cancel = extras.PendingCancel;
        extras.IsPassingOn = true;
        try
        {
            DeliverTo(Leaf());
        }
        catch
        {
            // what it waits for cannot be cancelled: it hears of it at its next wait
            extras.PendingCancel ??= cancel;
            throw;
        }
        finally
        {
            extras.IsPassingOn = false;
        }
    }

    private void DeliverLater()
    {
        if (Outcome != TaskOutcome.Pending || Extras is not { PendingCancel: not null } extras)
            return;
        var loop = EventLoop.Require();
        loop.Cascade.Resume(extras.Cascade);
        try
        {
            Deliver(loop, extras);
        }
        finally
        {
            loop.Cascade.Leave();
        }
    }

    /// <summary>A shield has ended that held a cancel, which is now due at the next suspension of the running task; or an outer shield holds it.</summary>
    /// <param name="held">The first that it held.</param>
    /// <param name="count">How many it held.</param>
    internal void Release(CoroutineCancelledException held, int count)
    {
        var extras = GetExtras();
        if (CancelScope.TryHold(extras.Scope, null, held.Message, count))
            return;
        CancelToken(extras);
        extras.PendingCancel ??= held;
    }

    /// <summary>A task that has used a scope, and nothing else, completes like any other: its frames are used again.</summary>
    internal void DropIdleExtras()
    {
        if (Extras is { IsIdle: true })
            Extras = null;
    }

    internal int Uncancel()
    {
        if (Extras is not { Cancelling: > 0 } extras)
            return 0;
        if (--extras.Cancelling == 0)
        {
            // asyncio: the cancel that was about to be thrown is off, too
            extras.PendingCancel = null;
            if (extras.TokenSource is { IsCancellationRequested: true })
                extras.TokenSource = null;
            CancelScope.ForgetHeld(extras.Scope);
        }

        return extras.Cancelling;
    }

    internal CancellationToken GetToken()
    {
        var extras = GetExtras();
        if (extras.TokenSource is null)
        {
            extras.TokenSource = new CancellationTokenSource();
            if (extras.Cancelling > 0 && !CancelScope.IsHeld(extras.Scope))
                extras.TokenSource.Cancel();
        }

        return extras.TokenSource.Token;
    }

    internal CancellationToken GetNextCancel()
    {
        var extras = GetExtras();
        if (extras.PendingCancel is { } due)
        {
            extras.PendingCancel = null;
            throw due;
        }

        extras.NextCancel ??= new CancellationTokenSource();
        return extras.NextCancel.Token;
    }

    /// <summary>Throws the pending cancel at <paramref name="leaf"/>, or has what it waits for deal with it.</summary>
    internal void DeliverTo(CoroutineFrame leaf)
    {
        var extras = Extras!;
        var cancel = extras.PendingCancel!;
        extras.PendingCancel = null;
        var wait = leaf.WaitingOn as ICoroutineWait;
        if (leaf.Status == FrameStatus.Waiting)
        {
            if (!wait!.Cancel(new CoroutineWaiter(leaf, leaf.Token), cancel))
                leaf.MakeReady(EventLoop.Require(), cancel);
        }
        else if (!leaf.HasError && wait is not null && !wait.GiveBack(new CoroutineWaiter(leaf, leaf.Token - 1)))
        {
            PutOff(cancel);
        }
        else if (leaf.Error is not CoroutineCancelledException)
        {
            leaf.SetError(cancel);
        }
    }

    /// <summary>A result has come that must not be lost: the cancel is due at the next suspension.</summary>
    internal void PutOff(CoroutineCancelledException cancel)
    {
        cancel.WasPutOff = true;
        GetExtras().PendingCancel ??= cancel;
    }

    /// <summary>Throws a cancel that was put off, where something is about to be begun that could not be abandoned.</summary>
    internal void ThrowIfPutOff()
    {
        if (Extras is not { PendingCancel: { WasPutOff: true } cancel } extras)
            return;
        extras.PendingCancel = null;
        throw cancel;
    }

    private CoroutineFrame Leaf()
    {
        var frame = Root!;
        while (frame.Status == FrameStatus.Plain && frame.WaitingOn is CoroutineFrame callee)
            frame = callee;
        return frame;
    }

    private void CancelToken(TaskExtras extras)
    {
        var next = extras.NextCancel;
        extras.NextCancel = null;
        // before the other, whose callbacks are the user's and may fail: only .NET has this one
        next?.Cancel();
        try
        {
            extras.TokenSource?.Cancel();
        }
        catch (AggregateException e)
        {
            EventLoop.Require().Report(new CoroutineDiagnostic($"A callback of the cancellation token of task '{Name}' failed.", e, GetHandle()));
        }
    }
}
