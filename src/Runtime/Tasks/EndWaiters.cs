using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// Who waits for the end of a task or future: nothing, one (a frame, a watcher or a callback), or a list of them with their tokens. One
/// list, so that all hear of the end in the order in which they came.
/// </summary>
internal struct EndWaiters
{
    private object? _waiter;
    private int _token;

    internal readonly bool IsEmpty => _waiter is null;

    /// <summary>All of them, in their order: frames that may have stopped to wait, watchers and callbacks.</summary>
    internal readonly IEnumerable<object> All() =>
        _waiter is List<(object Waiter, int Token)> several ? several.Where(IsStill).Select(static entry => entry.Waiter)
        : _waiter is not null && IsStill((_waiter, _token)) ? [_waiter] : [];

    private static bool IsStill((object Waiter, int Token) entry) =>
        entry.Waiter is not CoroutineFrame frame || new CoroutineWaiter(frame, entry.Token).IsWaiting;

    internal void Add(CoroutineWaiter waiter) => Add(waiter.Frame!, waiter.Token);

    internal void Add(ITaskWatcher watcher) => Add(watcher, 0);

    internal void Add(Action callback) => Add(callback, 0);

    internal void Remove(ITaskWatcher watcher)
    {
        if (_waiter is List<(object Waiter, int)> several)
            several.RemoveAll(entry => ReferenceEquals(entry.Waiter, watcher));
        else if (ReferenceEquals(_waiter, watcher))
            _waiter = null;
    }

    internal int RemoveCallbacks(Predicate<Action> match)
    {
        if (_waiter is List<(object Waiter, int)> several)
            return several.RemoveAll(entry => entry.Waiter is Action action && match(action));
        if (_waiter is not Action single || !match(single))
            return 0;
        _waiter = null;
        return 1;
    }

    /// <param name="ended">The task that has ended; null: a future, which has no watchers.</param>
    internal void WakeAll(TaskCore? ended)
    {
        var waiter = _waiter;
        _waiter = null;

        // asked first: such a wait has many to hear of
        if (waiter is TaskSetWait set)
        {
            set.Ended(ended!);
        }
        else if (waiter is List<(object, int)> several)
        {
            foreach (var (each, token) in several)
                Wake(each, token, ended);
        }
        else if (waiter is not null)
        {
            Wake(waiter, _token, ended);
        }
    }

    private static void Wake(object waiter, int token, TaskCore? ended)
    {
        if (waiter is CoroutineFrame frame)
            new CoroutineWaiter(frame, token).TryResume();
        else if (waiter is Action callback)
            DoneCallback.CallSoon(callback);
        else
            ((ITaskWatcher)waiter).Ended(ended!);
    }

    private void Add(object waiter, int token)
    {
        if (_waiter is null)
        {
            _waiter = waiter;
            _token = token;
        }
        else if (_waiter is List<(object, int)> several)
        {
            several.Add((waiter, token));
        }
        else
        {
            _waiter = new List<(object, int)> { (_waiter, _token), (waiter, token) };
        }
    }
}
