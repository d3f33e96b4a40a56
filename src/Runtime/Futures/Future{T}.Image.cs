using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class Future<T> : IImaged, IHeldWait
{
    object IHeldWait.Holder => this;

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => _waiters.Add(frame.RestoreWait(this, loop));

    void IImaged.Show(ImageMembers members)
    {
        var outcome = (int)_outcome;
        members.Member("key", ref _key);
        members.Member("outcome", ref outcome);
        members.Member("result", ref _result);
        members.Member("error", ref _error);
        members.Waiting("waiting", this, _waiters, $"a future of {typeof(T).Name}");
        _outcome = (TaskOutcome)outcome;
        members.Require(_outcome is TaskOutcome.Pending or TaskOutcome.Completed || (_outcome is TaskOutcome.Failed or TaskOutcome.Cancelled && _error is not null), "a future has ended, but not how");
        if (_outcome == TaskOutcome.Pending && _key is not null)
            members.Found(_key, this);
    }
}
