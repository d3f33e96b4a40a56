namespace Coroutines;

/// <summary>The tasks of one <c>Wait</c>: until enough of them have ended, or the time is over. A cancel leaves them alone.</summary>
internal sealed partial class CompletionWait(CoroutineTask[] tasks, ReturnWhen until, TimeSpan? timeout) : TaskSetWait(tasks)
{
    private ReturnWhen _until = until;
    private int _left = tasks.Length;
    private CallbackHandle _timer;

    /// <summary>When the time is over, as long as it counts.</summary>
    private TimeSpan? _deadline;

    public override void Begin(CoroutineWaiter waiter)
    {
        if (timeout is { } limit)
        {
            var loop = EventLoop.Require();
            _deadline = loop.TimeAfter(limit);
            SetTimer(loop);
        }

        base.Begin(waiter);
        foreach (var task in Tasks)
        {
            if (task.HasEnded)
                Count(task.Outcome == TaskOutcome.Failed ? task.Core : null);
        }
    }

    public override void Ended(TaskCore task) => Count(task);

    public override bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

    internal void Leave()
    {
        _deadline = null;
        _timer.Cancel();
        Unwatch();
    }

    private void Count(TaskCore? task)
    {
        _left--;
        if (_left <= 0 || _until == ReturnWhen.FirstCompleted || (_until == ReturnWhen.FirstException && HasFailed(task)))
            Settle();
    }

    /// <summary>As in asyncio, to look for a failure is to have seen it.</summary>
    private static bool HasFailed(TaskCore? task)
    {
        if (task is not { Outcome: TaskOutcome.Failed })
            return false;
        task.MarkRetrieved();
        return true;
    }

    /// <summary>Of a restored one the time may have come: then its turn is where it was.</summary>
    private void SetTimer(EventLoop loop) => _timer = _deadline!.Value <= loop.Time ? loop.CallSoon(EndTime) : loop.CallAt(_deadline.Value, EndTime);

    private void EndTime()
    {
        _deadline = null;
        Resume();
    }
}
