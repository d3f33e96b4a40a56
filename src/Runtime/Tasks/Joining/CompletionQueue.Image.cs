using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

internal sealed partial class CompletionQueue : IImaged, IHeldWait, IHeldWatcher, IHeldCallback
{
    private const string End = "end";
    private const string Time = "time";

    object IHeldWait.Holder => this;

    IEnumerable<string> IHeldCallback.Due => [.. Enumerable.Repeat(End, _unseen.Count), .. Enumerable.Repeat(Time, _deadline is null ? 0 : 1)];

    bool IHeldWatcher.IsHeldByTasks => false;

    /// <summary>For an image, which then tells it what it holds.</summary>
    internal static CompletionQueue New() => new([], null);

    IEnumerable<CoroutineTask> IHeldWatcher.Watched(bool isAwaited) => _tasks.Where(static task => !task.HasEnded);

    string? IHeldCallback.NameOf(Delegate callback) => ReferenceEquals(callback, s_takeEnded) ? End : callback is Action ? Time : null;

    void IHeldCallback.AskAgain(EventLoop loop, string name)
    {
        if (name == Time)
            SetTimer(loop);
        else
            loop.TryPost(s_takeEnded, this);
    }

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiter = frame.RestoreWait(this, loop);

    void IImaged.Show(ImageMembers members)
    {
        List<CoroutineTask> tasks = [];
        members.Items("tasks", _tasks, tasks.Add);
        members.Items("unseen", _unseen, _unseen.Enqueue);
        members.Items("ended", _ended, _ended.Enqueue);
        members.Member("timeout", ref _timeout);
        members.Until("left", ref _deadline);
        members.Member("missed", ref _missed);
        members.Waiting("waiting", this, _waiter.IsWaiting ? [_waiter.Frame!] : [], most: 1);
        if (!members.AreLoading)
            return;
        _tasks = [.. tasks];
        members.Require(_missed >= 0 && tasks.Concat(_unseen).Concat(_ended).All(static task => task is not null) && tasks.Distinct().Count() == tasks.Count, "tasks cannot be taken as they end");
        members.WhenFilled(() => members.Require(_unseen.Concat(_ended).All(static task => task.HasEnded), "a task that has not ended is taken as one that has"));
        members.WhenAttached(() =>
        {
            foreach (var task in _tasks.Where(static task => !task.HasEnded))
                NoteRunning(task);
        });
    }
}
