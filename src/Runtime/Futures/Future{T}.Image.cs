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
        members.Found(_key, this);
    }
}
