using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind <c>AsCompleted</c>: an enumeration begins by starting what is to be started.</summary>
internal sealed class CompletionIterator<TTask>(Func<EventLoop, TTask[]> start, TimeSpan? timeout) : CoroutineIterator<TTask>
    where TTask : CoroutineTask
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    private CompletionQueue<TTask>? _queue;

    public override string Method => "Coroutine.AsCompleted";

    protected internal override CoroutineFrame<bool>? Start(out bool moved)
    {
        _queue ??= new CompletionQueue<TTask>(start(EventLoop.Require()), timeout);
        moved = TryMove(_queue);
        if (moved || _queue.IsDrained)
            return null;
        State = Waiting;
        _queue.Wait(this);
        DeliverPendingCancel();
        return this;
    }

    protected internal override CoroutineFrame? Resume()
    {
        // a postponed step has not begun
        if (State == 0)
            return Start(out var moved) is null ? Complete(moved) : null;
        State = 0;
        Resumed();
        return Complete(TryMove(_queue!));
    }

    protected override CoroutineIterator<TTask> Copy() => new CompletionIterator<TTask>(start, timeout);

    protected override void Release() => _queue?.Leave();

    private bool TryMove(CompletionQueue<TTask> queue)
    {
        if (!queue.TryTake(out var task))
            return false;
        Current = task!;
        return true;
    }
}
