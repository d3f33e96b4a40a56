using Coroutines.Diagnostics;

namespace Coroutines;

/// <content>
/// The group's tasks and how it ends. As in asyncio, it hears of a failure, and of the end of the last task, in the turn after: tasks that
/// fail in the same turn all count.
/// </content>
public sealed partial class TaskGroup : IOwnWait, ITaskSet
{
    private static readonly SendOrPostCallback s_seeFailure = static group => ((TaskGroup)group!).SeeFailure();
    private static readonly SendOrPostCallback s_seeLast = static group => ((TaskGroup)group!).SeeLast();

    /// <summary>Tasks that have ended stay until they are more than half.</summary>
    private readonly List<CoroutineTask> _tasks = [];
    private readonly Queue<Exception> _unseen = new();
    private readonly List<Exception> _failures = [];
    private CoroutineWaiter _waiter;
    private int _left;
    private bool _isLastPosted;
    private bool _isExiting;
    private bool _hasEnded;
    private bool _isAborting;
    private string? _abortMessage;
    private bool _hasCancelledBody;

    IEnumerable<CoroutineTask> ITaskSet.Tasks => _tasks;

    void IOwnWait.Begin(CoroutineWaiter waiter) => _waiter = waiter;

    bool ICoroutineWait.Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

    void ITaskWatcher.Ended(TaskCore task)
    {
        if (task.Outcome == TaskOutcome.Failed)
        {
            task.MarkRetrieved();
            _unseen.Enqueue(task.Extras!.Exception!);
            _loop.TryPost(s_seeFailure, this);
        }

        if (_left > 1)
        {
            _left--;
            return;
        }

        _isLastPosted = true;
        _loop.TryPost(s_seeLast, this);
    }

    private void Watch(CoroutineTask task)
    {
        if (_tasks.Count >= 16 && _tasks.Count > _left * 2)
            _tasks.RemoveAll(static task => task.HasEnded);
        _tasks.Add(task);
        _left++;
        task.Core!.AddWatcher(this);
    }

    /// <summary>A task that may have run already, and ended, and the group may have been cancelled meanwhile.</summary>
    private TTask Adopt<TTask>(TTask task)
        where TTask : CoroutineTask
    {
        if (!task.HasEnded)
        {
            Watch(task);
            if (_isAborting)
                task.Cancel(_abortMessage);
        }
        else if (task.ExistingCore is { Outcome: TaskOutcome.Failed } core)
        {
            _left++;
            ((ITaskWatcher)this).Ended(core);
        }

        return task;
    }

    private void SeeFailure()
    {
        _failures.Add(_unseen.Dequeue());
        if (_isAborting)
            return;
        Abort(null);
        CancelBody(null);
    }

    private void SeeLast()
    {
        _isLastPosted = false;
        if (--_left == 0)
            _waiter.TryResume();
    }

    private void Abort(string? message)
    {
        _isAborting = true;
        _abortMessage = message;
        foreach (var task in _tasks)
            task.Core?.Cancel(message);
    }

    private void CancelBody(string? message)
    {
        _hasCancelledBody = true;
        _parent.Cancel(message, _scope);
    }

    /// <summary>Waits for the tasks and throws what is to be thrown.</summary>
    /// <param name="error">What the body ended with.</param>
    [Coroutine(Restorable = true)]
    private async Coroutine End(Exception? error)
    {
        _isExiting = true;
        var isCancelled = _parent.IsCancel(error);
        var cancel = isCancelled ? error : null;
        Exception? late = null;
        if (error is not null && !_isAborting)
            Abort(null);
        while (_left > 0)
        {
            try
            {
                await new WaitAwaitable<TaskGroup>(this);
            }
            catch (CoroutineCancelledException e)
            {
                if (_isAborting)
                {
                    late ??= e;
                    continue;
                }

                cancel = e;
                Abort(null);
            }
        }

        _hasEnded = true;

        // asyncio has no Cancel of a group, and so no end without a failure that a cancel from outside could come to late
        if (_hasCancelledBody)
            cancel = _parent.Uncancel() == 0 ? null : cancel ?? late;
        if (error is not null && !isCancelled)
            _failures.Add(error);
        var thrown = _failures.Count > 0 ? new TaskGroupException(_failures) : cancel;
        if (_failures.Count > 0 && _parent.Extras is { Cancelling: > 0 })
        {
            // a cancel from outside, which may have been thrown in the body, is due again
            _parent.Uncancel();
            _parent.Cancel(null);
        }

        _scope.Leave(thrown);
        if (thrown is not null)
            throw ReferenceEquals(thrown, cancel) ? CompilerServices.CoroutineExceptions.Rethrow(thrown) : thrown;
    }
}
