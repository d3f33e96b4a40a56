using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>The tasks of one <c>AsCompleted</c>, as they end, for the one coroutine that takes them.</summary>
internal sealed class CompletionQueue<TTask> : ICoroutineWait, ITaskSet
    where TTask : CoroutineTask
{
    private readonly Queue<TTask> _ended = new();
    private readonly TTask[] _tasks;
    private readonly TimeSpan? _timeout;
    private readonly CallbackHandle _timer;
    private CoroutineWaiter _waiter;
    private int _running;
    private bool _isOver;

    internal CompletionQueue(TTask[] tasks, TimeSpan? timeout)
    {
        _tasks = tasks;
        _timeout = timeout;
        _running = tasks.Length;
        foreach (var task in tasks)
            task.AddDoneCallback(TakeEnded);
        if (timeout is { } limit && tasks.Length > 0)
            _timer = EventLoop.Require().CallLater(limit, EndTime);
    }

    IEnumerable<CoroutineTask> ITaskSet.Tasks => _tasks;

    /// <summary>Whether every task has been taken.</summary>
    internal bool IsDrained => _running == 0 && _ended.Count == 0;

    /// <exception cref="TimeoutException">Only unfinished tasks are left and the time is over.</exception>
    internal bool TryTake(out TTask? task)
    {
        if (_ended.TryDequeue(out task))
            return true;
        if (_isOver)
            throw new TimeoutException($"{_running} of {_tasks.Length} tasks had not ended after {_timeout}; they go on.");
        return false;
    }

    internal void Wait(CompilerServices.CoroutineFrame frame) => _waiter = frame.WaitOn(this);

    internal void Leave()
    {
        _timer.Cancel();
        foreach (var task in _tasks)
            task.RemoveDoneCallback(TakeEnded);
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

    private void TakeEnded(CoroutineTask task)
    {
        if (_isOver)
            return;
        _ended.Enqueue((TTask)task);
        if (--_running == 0)
            _timer.Cancel();
        _waiter.TryResume();
    }

    private void EndTime()
    {
        _isOver = true;
        _waiter.TryResume();
    }
}
