using Coroutines.CompilerServices;

namespace Coroutines;

internal sealed partial class TaskCore
{
    /// <summary>Nothing, the one frame or watcher that waits for the task, or a list of them with their tokens.</summary>
    internal object? Waiter;
    private int _waiterToken;

    internal void AddWaiter(CoroutineWaiter waiter) => AddWaiter(waiter.Frame!, waiter.Token);

    internal void AddWatcher(ITaskWatcher watcher) => AddWaiter(watcher, 0);

    private void AddWaiter(object waiter, int token)
    {
        if (Waiter is null)
        {
            Waiter = waiter;
            _waiterToken = token;
        }
        else if (Waiter is List<(object, int)> several)
        {
            several.Add((waiter, token));
        }
        else
        {
            Waiter = new List<(object, int)> { (Waiter, _waiterToken), (waiter, token) };
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
        if (waiter is List<(object, int)> several)
        {
            foreach (var (each, token) in several)
                Wake(each, token);
        }
        else if (waiter is not null)
        {
            Wake(waiter, _waiterToken);
        }
    }

    private void Wake(object waiter, int token)
    {
        if (waiter is CoroutineFrame frame)
            new CoroutineWaiter(frame, token).TryResume();
        else
            ((ITaskWatcher)waiter).Ended(this);
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
