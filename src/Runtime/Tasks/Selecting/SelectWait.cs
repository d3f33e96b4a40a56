using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// The tasks of one <c>Select</c>. The end of the first cancels the others in the same moment: so none of them can be handed anything any
/// more, and what one has been handed without having run goes to the next in the queue (<see cref="ICoroutineWait.GiveBack"/>).
/// </summary>
internal sealed partial class SelectWait(CoroutineTask[] tasks) : IOwnWait, ITaskSet
{
    private const int None = -1;

    private CoroutineTask[] _tasks = tasks;
    private CoroutineWaiter _waiter;
    private CoroutineCancelledException? _cancel;
    private int _left = tasks.Length;

    IEnumerable<CoroutineTask> ITaskSet.Tasks => _tasks;

    internal CoroutineTask[] Tasks => _tasks;

    internal int Winner { get; private set; } = None;

    /// <summary>Starts what is to be selected from. Not at once: a first step could take something before another one has won.</summary>
    internal static SelectWait Start(TaskParts parts) => new(EventLoop.Require().StartInTurn(parts));

    public void Begin(CoroutineWaiter waiter)
    {
        _waiter = waiter;
        foreach (var task in _tasks)
            task.Core!.AddWatcher(this);
    }

    public void Ended(TaskCore task)
    {
        _left--;
        if (Winner == None && (_cancel is null || task.Outcome != TaskOutcome.Cancelled))
        {
            Winner = Array.FindIndex(_tasks, candidate => ReferenceEquals(candidate.ExistingCore, task));
            CancelLeft(task, null);
        }

        if (_left == 0)
            Resume();
    }

    /// <summary>Waits for the others' cleaning up; a result that is there by then is not lost, and the cancel comes at the next await.</summary>
    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        if (Winner == None)
            CancelLeft(null, cancel.Message);
        _cancel ??= cancel;
        return true;
    }

    public bool GiveBack(CoroutineWaiter waiter) => Winner == None;

    /// <param name="ended">The task that is just ending: it may be on its way to its pool.</param>
    /// <param name="message">The message of the exception.</param>
    private void CancelLeft(TaskCore? ended, string? message)
    {
        foreach (var task in _tasks)
        {
            if (task.Core is { } core && !ReferenceEquals(core, ended))
                core.Cancel(message);
        }
    }

    private void Resume()
    {
        if (_cancel is not null && Winner != None && _waiter.IsWaiting)
            TaskCore.Of(_waiter.Frame!.Root!).GetExtras().PendingCancel ??= _cancel;
        _waiter.TryResume(Winner == None ? _cancel : null);
    }
}
