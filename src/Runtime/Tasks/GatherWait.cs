using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The tasks of one <c>Gather</c> and the coroutine that waits for them: until all have ended, or the first has failed.
/// </summary>
internal sealed class GatherWait : ICoroutineWait, ITaskWatcher
{
    private readonly CoroutineTask[] _tasks;
    private CoroutineWaiter _waiter;
    private CoroutineCancelledException? _cancel;
    private int _left;

    private GatherWait(CoroutineTask[] tasks)
    {
        _tasks = tasks;
        _left = tasks.Length;
    }

    /// <summary>Suspends <paramref name="frame"/> until tasks that were started just now have ended.</summary>
    internal static void Suspend(CoroutineFrame frame, CoroutineTask[] tasks)
    {
        var wait = new GatherWait(tasks);
        wait._waiter = frame.WaitOn(wait);
        foreach (var task in tasks)
            task.Core!.AddWatcher(wait);
        frame.DeliverPendingCancel();
    }

    /// <summary>A failure counts as seen, even when another one's has been thrown.</summary>
    public void Ended(TaskCore task)
    {
        _left--;
        task.MarkRetrieved();
        if (task.Extras?.Exception is { } failure)
            _waiter.TryResume(failure);
        else if (_left == 0)
            _waiter.TryResume(_cancel);
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        var passedOn = false;
        foreach (var task in _tasks)
            passedOn |= task.Core?.Cancel(cancel.Message) ?? false;
        if (passedOn)
            _cancel ??= cancel;
        return passedOn;
    }
}
