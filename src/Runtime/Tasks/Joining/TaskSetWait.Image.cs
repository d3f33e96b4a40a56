using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

internal abstract partial class TaskSetWait : IImaged, IHeldWait, IHeldWatcher, IHeldCallback
{
    private const string Resumes = "resumes";

    object IHeldWait.Holder => this;

    public virtual IEnumerable<string> Due => _isPosted ? [Resumes] : [];

    /// <summary>A cancelled one hears of no more ends, and has settled none.</summary>
    IEnumerable<CoroutineTask>? IHeldWatcher.Watched(bool isAwaited) => isAwaited && !IsHeldByTasks ? _tasks.Where(static task => !task.HasEnded) : null;

    public virtual bool IsHeldByTasks => false;

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiter = frame.RestoreWait(this, loop);

    public virtual string? NameOf(Delegate callback) => ReferenceEquals(callback, s_resume) ? Resumes : null;

    public virtual void AskAgain(EventLoop loop, string name) => Post(loop);

    void IImaged.Show(ImageMembers members)
    {
        List<CoroutineTask> tasks = [];
        var error = Error;
        members.Items("tasks", IsHeldByTasks ? [] : _tasks, tasks.Add);
        if (members.AreLoading)
            _tasks = [.. tasks];
        members.Member("settled", ref _isSettled);
        members.Member("posted", ref _isPosted);
        members.Member("error", ref error);
        ShowOwn(members);
        members.Waiting("waiting", this, _waiter.IsWaiting ? [_waiter.Frame!] : [], most: 1);
        if (!members.AreLoading)
            return;
        members.Require(tasks.TrueForAll(static task => task is not null) && (_isSettled || !_isPosted), "what waits for tasks cannot stand so");
        Error = error;
    }

    private protected virtual void ShowOwn(ImageMembers members)
    {
    }
}
