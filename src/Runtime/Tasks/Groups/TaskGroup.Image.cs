using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class TaskGroup : IImaged, IHeldWait, IHeldWatcher, IHeldCallback
{
    /// <summary>For an image, which then tells it what it holds.</summary>
    private TaskGroup(CancelScope scope, TaskCore parent)
    {
        _scope = scope;
        _parent = parent;
    }

    object IHeldWait.Holder => this;

    IEnumerable<CoroutineTask> IHeldWatcher.Watched(bool isAwaited) => _tasks.Where(static task => !task.HasEnded);

    bool IHeldWatcher.IsHeldByTasks => false;

    IEnumerable<string> IHeldCallback.Due => [.. Enumerable.Repeat("failure", _unseen.Count), .. Enumerable.Repeat("last", _isLastPosted ? 1 : 0)];

    string? IHeldCallback.NameOf(Delegate callback) => ReferenceEquals(callback, s_seeFailure) ? "failure" : ReferenceEquals(callback, s_seeLast) ? "last" : null;

    void IHeldCallback.AskAgain(EventLoop loop, string name) => loop.TryPost(name == "last" ? s_seeLast : s_seeFailure, this);

    internal static TaskGroup New() => new(null!, null!);

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiter = frame.RestoreWait(this, loop);

    void IImaged.Show(ImageMembers members)
    {
        var parent = _parent?.Root;
        members.Member("scope", ref _scope);
        members.Member("parent", ref parent);
        members.Member("left", ref _left);
        members.Member("lastPosted", ref _isLastPosted);
        members.Member("exiting", ref _isExiting);
        members.Member("ended", ref _hasEnded);
        members.Member("aborting", ref _isAborting);
        members.Member("abortMessage", ref _abortMessage);
        members.Member("cancelledBody", ref _hasCancelledBody);
        members.Items("unseen", _unseen, _unseen.Enqueue);
        members.Items("failures", _failures, _failures.Add);
        members.Items("tasks", _tasks, _tasks.Add);
        members.Waiting("waiting", this, _waiter.IsWaiting ? [_waiter.Frame!] : [], most: 1);
        if (!members.AreLoading)
            return;
        members.Require(
            _scope is not null && parent is not null && _left >= 0 && _tasks.TrueForAll(static task => task is not null) && _failures.Concat(_unseen).All(static failure => failure is not null),
            "a task group cannot stand so");
        _scope!.Group = this;
        _parent = members.TaskOf(parent!);
        members.WhenAttached(() => _left = _tasks.Count(static task => !task.HasEnded) + (_isLastPosted ? 1 : 0));
    }
}
