using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// The tasks of one <c>AsCompleted</c>, as they end, for the one coroutine that takes them. As in asyncio, a callback stands between the end of a task and the one who
/// takes it.
/// </summary>
internal sealed partial class CompletionQueue : IOwnWait, ITaskSet
{
    private static readonly SendOrPostCallback s_takeEnded = static queue => ((CompletionQueue)queue!).TakeEnded();

    private readonly Dictionary<CoroutineFrame, CoroutineTask> _running = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<CoroutineTask> _unseen = new();
    private readonly Queue<CoroutineTask> _ended = new();
    private CoroutineTask[] _tasks;
    private TimeSpan? _timeout;
    private CallbackHandle _timer;
    private CoroutineWaiter _waiter;

    /// <summary>When the time is over, as long as it counts.</summary>
    private TimeSpan? _deadline;

    /// <summary>How many had not ended when the time was over.</summary>
    private int _missed;

    private CompletionQueue(CoroutineTask[] tasks, TimeSpan? timeout) => (_tasks, _timeout) = (tasks, timeout);

    IEnumerable<CoroutineTask> ITaskSet.Tasks => _tasks;

    /// <summary>Whether every task has been taken.</summary>
    internal bool IsDrained => Left + _ended.Count + _missed == 0;

    private int Left => _running.Count + _unseen.Count;

    /// <summary>Watches tasks from now on.</summary>
    /// <exception cref="InvalidOperationException">One is the running task itself, or another loop's.</exception>
    internal static CompletionQueue Of(CoroutineTask[] tasks, TimeSpan? timeout)
    {
        foreach (var task in tasks)
            task.CheckCompleted();
        var queue = new CompletionQueue(tasks, timeout);
        var loop = EventLoop.Require();
        foreach (var task in tasks)
        {
            if (task.HasEnded)
            {
                queue.PutEnded(task, loop);
                continue;
            }

            queue.NoteRunning(task);
            task.Core!.AddWatcher(queue);
        }

        if (timeout is { } limit && tasks.Length > 0)
        {
            queue._deadline = loop.TimeAfter(limit);
            queue.SetTimer(loop);
        }

        return queue;
    }

    public void Begin(CoroutineWaiter waiter) => _waiter = waiter;

    public void Ended(TaskCore task)
    {
        if (_running.Remove(task.Root!, out var given))
            PutEnded(given, EventLoop.Require());
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

    /// <exception cref="TimeoutException">Only unfinished tasks are left and the time is over.</exception>
    internal bool TryTake(out CoroutineTask? task)
    {
        if (_ended.TryDequeue(out task))
            return true;
        if (_missed > 0)
            throw new TimeoutException($"{_missed} of {_tasks.Length} tasks had not ended after {_timeout}; they go on.");
        return false;
    }

    /// <summary>Hears of no more ends.</summary>
    internal void Leave()
    {
        StopTimer();
        foreach (var task in _running.Values)
            task.ExistingCore?.RemoveWatcher(this);
        _running.Clear();
        _tasks = [];
    }

    private void NoteRunning(CoroutineTask task) => _running.Add(task.Core!.Root!, task);

    private void PutEnded(CoroutineTask task, EventLoop loop)
    {
        _unseen.Enqueue(task);
        loop.TryPost(s_takeEnded, this);
    }

    private void TakeEnded()
    {
        var task = _unseen.Dequeue();
        if (_missed > 0)
            return;
        _ended.Enqueue(task);
        if (Left == 0)
            StopTimer();
        _waiter.TryResume();
    }

    /// <summary>Of a restored one the time may have come: then its turn is where it was.</summary>
    private void SetTimer(EventLoop loop) => _timer = _deadline!.Value <= loop.Time ? loop.CallSoon(EndTime) : loop.CallAt(_deadline.Value, EndTime);

    private void StopTimer()
    {
        _deadline = null;
        _timer.Cancel();
    }

    private void EndTime()
    {
        _deadline = null;
        _missed = Left;
        _waiter.TryResume();
    }
}
