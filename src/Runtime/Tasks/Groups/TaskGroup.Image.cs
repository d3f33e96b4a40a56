using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class TaskGroup : IImaged, IHeldWait
{
    /// <summary>For an image, which then tells it what it holds.</summary>
    private TaskGroup(CancelScope scope, TaskCore parent)
    {
        _scope = scope;
        _parent = parent;
    }

    object IHeldWait.Holder => this;

    internal static TaskGroup New() => new(null!, null!);

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiter = frame.RestoreWait(this, loop);

    void IImaged.Show(ImageMembers members)
    {
        var parent = _parent?.Root;
        members.Member("scope", ref _scope);
        members.Member("parent", ref parent);
        members.Member("left", ref _left);
        members.Member("exiting", ref _isExiting);
        members.Member("ended", ref _hasEnded);
        members.Member("aborting", ref _isAborting);
        members.Member("abortMessage", ref _abortMessage);
        members.Member("cancelledBody", ref _hasCancelledBody);
        members.Items("failures", _failures, _failures.Add);
        members.Items("tasks", _tasks, _tasks.Add);
        members.Waiting("waiting", this, _waiter.IsWaiting ? [_waiter.Frame!] : []);
        if (!members.AreLoading)
            return;
        members.Require(_scope is not null && parent is not null && _left >= 0, "a task group cannot stand so");
        _scope!.Group = this;
        _parent = members.TaskOf(parent!);
        members.WhenAttached(WatchAgain);
    }

    /// <summary>Each task that has not ended tells the group of its end.</summary>
    private void WatchAgain()
    {
        foreach (var task in _tasks)
        {
            if (!task.HasEnded)
                task.Core!.AddWatcher(this);
        }
    }
}
