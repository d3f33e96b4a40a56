using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The tasks of one <c>Gather</c> and the coroutine that waits for them: until all have ended, or, unless it keeps failures, the first has
/// failed.
/// </summary>
internal sealed partial class GatherWait(CoroutineTask[] tasks, bool keepsFailures) : TaskSetWait(tasks)
{
    private bool _keepsFailures = keepsFailures;
    private CoroutineCancelledException? _cancel;
    private int _left;

    /// <summary>Suspends <paramref name="frame"/> until the tasks have ended. What has ended before is looked at at once.</summary>
    /// <returns>Null when nothing is left to wait for; throws the first failure among those that have ended.</returns>
    internal static GatherWait? TrySuspend(CoroutineFrame frame, CoroutineTask[] tasks, bool keepsFailures, int state)
    {
        var left = 0;
        foreach (var task in tasks)
        {
            if (!task.CheckCompleted())
                left++;
        }

        if (!keepsFailures && left < tasks.Length)
            ThrowFirstFailure(tasks);
        if (left == 0)
            return null;
        var wait = new GatherWait(tasks, keepsFailures) { _left = left };
        frame.State = state;
        wait.Begin(frame.WaitOn(wait));
        frame.DeliverPendingCancel();
        return wait;
    }

    /// <summary>A failure counts as seen, even when another one's has been thrown.</summary>
    public override void Ended(TaskCore task)
    {
        _left--;
        task.MarkRetrieved();
        if (IsSettled)
            return;
        var failure = _keepsFailures ? null : task.Extras?.Exception;
        if (failure is null && _left > 0)
            return;
        Error = failure ?? _cancel;
        Settle();
    }

    public override bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        var passedOn = false;
        foreach (var task in Tasks)
            passedOn |= task.Core?.Cancel(cancel.Message) ?? false;
        if (passedOn)
        {
            _cancel ??= cancel;
            return true;
        }

        // all have ended, or wait for this one
        Error = cancel;
        Settle();
        return true;
    }

    private static void ThrowFirstFailure(CoroutineTask[] tasks)
    {
        CoroutineTask? failed = null;
        foreach (var task in tasks)
        {
            if (!task.HasEnded || task.Outcome == TaskOutcome.Completed)
                continue;
            failed ??= task;
            task.Core!.MarkRetrieved();
        }

        failed?.GetResult();
    }
}
