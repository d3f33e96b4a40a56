using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

internal sealed partial class TaskCore : IHeldWait
{
    object IHeldWait.Holder => GetHandle();

    private EndWaiters _waiters;

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiters.Add(frame.RestoreWait(this, loop));

    internal EndWaiters Waiters => _waiters;

    internal void AddWaiter(CoroutineWaiter waiter) => _waiters.Add(waiter);

    internal void AddWatcher(ITaskWatcher watcher) => _waiters.Add(watcher);

    internal void RemoveWatcher(ITaskWatcher watcher) => _waiters.Remove(watcher);

    internal void AddCallback(Action callback)
    {
        if (Outcome == TaskOutcome.Pending)
            _waiters.Add(callback);
        else
            EventLoop.Require().CallSoon(callback);
    }

    internal int RemoveCallbacks(Predicate<Action> match) => _waiters.RemoveCallbacks(match);

    private void WakeWaiters() => _waiters.WakeAll(this);
}
