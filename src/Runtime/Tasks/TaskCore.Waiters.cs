using Coroutines.CompilerServices;

namespace Coroutines;

internal sealed partial class TaskCore
{
    /// <summary>
    /// Nothing, the one that waits for the task (a frame, a watcher or a callback), or a list of them with their tokens. One list, so that
    /// all hear of the end in the order in which they came.
    /// </summary>
    internal object? Waiter;
    private int _waiterToken;

    internal void AddWaiter(CoroutineWaiter waiter) => AddWaiter(waiter.Frame!, waiter.Token);

    internal void AddWatcher(ITaskWatcher watcher) => AddWaiter(watcher, 0);

    internal void AddCallback(Action callback)
    {
        if (Outcome == TaskOutcome.Pending)
            AddWaiter(callback, 0);
        else
            EventLoop.Require().CallSoon(callback);
    }

    internal int RemoveCallbacks(Predicate<Action> match)
    {
        if (Waiter is List<(object Waiter, int)> several)
            return several.RemoveAll(entry => entry.Waiter is Action action && match(action));
        if (Waiter is not Action single || !match(single))
            return 0;
        Waiter = null;
        return 1;
    }

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
        else if (waiter is Action callback)
            EventLoop.Require().CallSoon(callback);
        else
            ((ITaskWatcher)waiter).Ended(this);
    }
}
