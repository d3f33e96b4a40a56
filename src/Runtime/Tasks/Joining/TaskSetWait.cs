using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// What waits for several tasks. It hears of each end at once, and wakes its coroutine in the turn after, as asyncio does: there a callback
/// stands between the end of a task and what waits for a set of them.
/// </summary>
internal abstract partial class TaskSetWait(CoroutineTask[] tasks) : IOwnWait, ITaskSet
{
    private static readonly SendOrPostCallback s_resume = static wait => ((TaskSetWait)wait!).ResumeInTurn();

    private CoroutineTask[] _tasks = tasks;
    private CoroutineWaiter _waiter;
    private bool _isSettled;
    private bool _isPosted;

    internal CoroutineTask[] Tasks => _tasks;

    IEnumerable<CoroutineTask> ITaskSet.Tasks => _tasks;

    /// <summary>What the coroutine is to be resumed with.</summary>
    protected Exception? Error { get; set; }

    protected bool IsSettled => _isSettled;

    protected bool IsWaiting => _waiter.IsWaiting;

    public virtual void Begin(CoroutineWaiter waiter)
    {
        _waiter = waiter;
        foreach (var task in _tasks)
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
        foreach (var task in _tasks)
            task.ExistingCore?.RemoveWatcher(this);
    }

    /// <summary>Resumes the coroutine after a turn; once.</summary>
    protected void Settle()
    {
        if (_isSettled)
            return;
        _isSettled = true;
        Post(EventLoop.Require());
    }

    protected void Resume()
    {
        _isSettled = true;
        _waiter.TryResume(Error);
    }

    private void Post(EventLoop loop)
    {
        _isPosted = true;
        loop.TryPost(s_resume, this);
    }

    private void ResumeInTurn()
    {
        _isPosted = false;
        Resume();
    }
}
