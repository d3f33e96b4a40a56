using Coroutines.CompilerServices;

namespace Coroutines;

internal sealed partial class TaskCore
{
    /// <summary>Nothing, the one frame that awaits the task, or a list of waiters.</summary>
    internal object? Waiter;
    private int _waiterToken;

    internal void AddWaiter(CoroutineWaiter waiter)
    {
        switch (Waiter)
        {
            case null:
                Waiter = waiter.Frame;
                _waiterToken = waiter.Token;
                break;
            case CoroutineFrame first:
                Waiter = new List<CoroutineWaiter> { new(first, _waiterToken), waiter };
                break;
            default:
                ((List<CoroutineWaiter>)Waiter).Add(waiter);
                break;
        }
    }

    internal void AddCallback(Action callback)
    {
        if (Outcome == TaskOutcome.Pending)
            (GetExtras().Callbacks ??= []).Add(callback);
        else
            EventLoop.Require().CallSoon(callback);
    }

    private void WakeWaiters()
    {
        var waiter = Waiter;
        Waiter = null;
        if (waiter is CoroutineFrame frame)
        {
            new CoroutineWaiter(frame, _waiterToken).TryResume();
        }
        else if (waiter is List<CoroutineWaiter> waiters)
        {
            foreach (var each in waiters)
                each.TryResume();
        }
    }

    private void RunCallbacks(TaskExtras extras)
    {
        if (extras.Callbacks is not { } callbacks)
            return;
        extras.Callbacks = null;
        var loop = EventLoop.Require();
        foreach (var callback in callbacks)
            loop.CallSoon(callback);
    }
}
