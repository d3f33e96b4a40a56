using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

internal sealed partial class SelectWait : IImaged, IHeldWait, IHeldWatcher
{
    object IHeldWait.Holder => this;

    IEnumerable<CoroutineTask>? IHeldWatcher.Watched(bool isAwaited) => _tasks.Where(static task => !task.HasEnded);

    bool IHeldWatcher.IsHeldByTasks => false;

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiter = frame.RestoreWait(this, loop);

    void IImaged.Show(ImageMembers members)
    {
        List<CoroutineTask> tasks = [];
        var winner = Winner;
        members.Items("tasks", _tasks, tasks.Add);
        members.Member("winner", ref winner);
        members.Member("cancel", ref _cancel);
        members.Waiting("waiting", this, _waiter.IsWaiting ? [_waiter.Frame!] : [], most: 1);
        if (!members.AreLoading)
            return;
        members.Require(tasks.TrueForAll(static task => task is not null) && winner >= None && winner < tasks.Count, "a Select cannot stand so");
        _tasks = [.. tasks];
        Winner = winner;
        members.WhenAttached(() => _left = _tasks.Count(static task => !task.HasEnded));
    }
}
