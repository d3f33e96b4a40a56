using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// What waits for several tasks. It hears of each end at once, and wakes its coroutine in the turn after, as asyncio does: there a callback
/// stands between the end of a task and what waits for a set of them.
/// </summary>
internal abstract class TaskSetWait(CoroutineTask[] tasks) : IOwnWait, ITaskWatcher, ITaskSet
{
    private CoroutineWaiter _waiter;
    private bool _isSettled;

    protected CoroutineTask[] Tasks => tasks;

    IEnumerable<CoroutineTask> ITaskSet.Tasks => tasks;

    /// <summary>What the coroutine is to be resumed with.</summary>
    protected Exception? Error { get; set; }

    protected bool IsSettled => _isSettled;

    public virtual void Begin(CoroutineWaiter waiter)
    {
        _waiter = waiter;
        foreach (var task in tasks)
        {
            if (!task.HasEnded)
                task.Core!.AddWatcher(this);
        }
    }

    public abstract void Ended(TaskCore task);

    public abstract bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel);

    /// <summary>Hears of no more ends.</summary>
    internal void Unwatch()
    {
        foreach (var task in tasks)
            task.ExistingCore?.RemoveWatcher(this);
    }

    /// <summary>Resumes the coroutine after a turn; once.</summary>
    protected void Settle()
    {
        if (_isSettled)
            return;
        _isSettled = true;
        EventLoop.Require().TryPost(static wait => ((TaskSetWait)wait!).Resume(), this);
    }

    protected void Resume()
    {
        _isSettled = true;
        _waiter.TryResume(Error);
    }
}
