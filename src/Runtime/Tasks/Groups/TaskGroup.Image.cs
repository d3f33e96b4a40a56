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
        members.RequireToSave(_unseen.Count == 0 && _left == _tasks.Count(static task => !task.HasEnded), "its task group is about to hear of the end of a task; save it a turn later.");
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
        members.Waiting("waiting", this, _waiter.IsWaiting ? [_waiter.Frame!] : [], most: 1);
        if (!members.AreLoading)
            return;
        members.Require(
            _scope is not null && parent is not null && _left >= 0 && _tasks.TrueForAll(static task => task is not null) && _failures.TrueForAll(static failure => failure is not null),
            "a task group cannot stand so");
        _scope!.Group = this;
        _parent = members.TaskOf(parent!);
        members.WhenAttached(WatchAgain);
    }

    /// <summary>Each task that has not ended tells the group of its end.</summary>
    private void WatchAgain()
    {
        _left = 0;
        foreach (var task in _tasks.Where(static task => !task.HasEnded))
        {
            _left++;
            task.Core!.AddWatcher(this);
        }
    }
}
