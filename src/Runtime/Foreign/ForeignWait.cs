using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A coroutine that waits for an awaiter which knows nothing of the loop and may complete on any thread: the continuation posts the
/// coroutine to its loop, once. Reused, with its delegate, where the awaiter can be trusted to call back once.
/// </summary>
/// <remarks>
/// A cancel at a foreign await: the task's token has been cancelled already. What can be abandoned is; anything else is waited
/// for, and then a result is delivered (the cancel comes at the next suspension), or the cancel is thrown in place of a failure.
/// Once: a body that then awaits another such operation began it in spite of the cancel, which is thrown at its end, whatever that
/// is. Else a loop of such awaits could never be cancelled.
/// </remarks>
internal abstract class ForeignWait : InboxItem, ICoroutineWait
{
    private readonly Action _complete;
    private CoroutineWaiter _waiter;
    private CoroutineCancelledException? _cancel;
    private int _armed;

    /// <summary>Whose it is: while it waits, at least.</summary>
    protected EventLoop Loop = null!;

    /// <summary>The next one of those that were delivered, or are free.</summary>
    internal ForeignWait? Next;

    protected ForeignWait() => _complete = Complete;

    /// <summary>Whether it has ended with a result, as far as that can be told without taking it.</summary>
    protected virtual bool HasResult => false;

    /// <summary>Whether nobody has to look at it any more once it is delivered. Asks no source of the user's, which may fail.</summary>
    protected virtual bool IsFreeAtOnce => false;

    /// <summary>Whether two threads never call back at the same time: then the loop's own needs no atomic exchange.</summary>
    protected virtual bool CallsBackOnce => false;

    /// <summary>The waiting coroutine gets the cancel at once and what it waited for goes on alone.</summary>
    protected virtual bool TryAbandon() => false;

    /// <summary>It ended without a result and nobody is going to look at it.</summary>
    protected virtual void Discard()
    {
    }

    /// <summary>Called once nothing can call back any more, and a cancel needs it no more.</summary>
    internal abstract void Recycle();

    internal void Register<TAwaiter>(CoroutineFrame frame, ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        var loop = frame.Loop;
        if (!ReferenceEquals(Loop, loop))
            Loop = loop;
        _waiter = frame.WaitOnIn(loop, this);
        _armed = 1;
        loop.Foreign.Started();
        try
        {
            if (awaiter is ICriticalNotifyCompletion)
                ((ICriticalNotifyCompletion)awaiter).UnsafeOnCompleted(_complete);
            else
                awaiter.OnCompleted(_complete);
        }
        catch
        {
            // the body goes on with the exception: a continuation that was registered all the same must not resume it, nor one that has been called already
            if (Interlocked.Exchange(ref _armed, 0) != 0)
                loop.Foreign.Ended();
            frame.CancelWait();
            throw;
        }
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        if (waiter.Frame!.TakesErrors && TryAbandon())
        {
            _waiter = default;
            Loop.Foreign.Ended();
            return false;
        }

        _cancel ??= cancel;
        return true;
    }

    public bool GiveBack(CoroutineWaiter waiter)
    {
        if (!waiter.Frame!.TakesErrors)
            return true;

        // one that had a result may serve another by now
        if (waiter != _waiter || HasResult)
            return false;
        Discard();
        return true;
    }

    internal override void Deliver()
    {
        if (_waiter.Frame is not { } frame)
        {
            Recycle();
            return;
        }

        var loop = Loop;
        loop.Foreign.Ended();
        var cancel = _cancel;
        if (cancel is not null && frame.TakesErrors)
        {
            if (HasResult && !cancel.WasPutOff)
            {
                TaskCore.Of(frame.Root!).PutOff(cancel);
                cancel = null;
            }
            else
            {
                Discard();
            }
        }

        if (_waiter.IsWaiting)
            frame.MakeReady(loop, cancel);

        // otherwise a cancel still has to look at it until the coroutine runs
        if (IsFreeAtOnce)
            Recycle();
        else
            loop.NoteDelivered(this);
    }

    /// <summary>As the await tree names it.</summary>
    public override string ToString() => "a foreign operation";

    protected void Clear()
    {
        _waiter = default;
        _cancel = null;
    }

    /// <summary>The continuation. From any thread.</summary>
    internal void Complete()
    {
        var loop = Loop;
        var isHere = loop.RunsHere;
        if (isHere && CallsBackOnce)
        {
            if (_armed == 0)
                return;
            _armed = 0;
        }
        else if (Interlocked.Exchange(ref _armed, 0) == 0)
        {
            return;
        }

        if (isHere)
            Deliver();
        else
            loop.Inbox.TryPost(this);
    }
}
