using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class CancelScope : IImaged, IHeldCallback
{
    IEnumerable<string> IHeldCallback.Due => _core is not null && !CancelCalled && _deadline is not null ? ["deadline"] : [];

    string? IHeldCallback.NameOf(Delegate callback) => callback is Action ? "deadline" : null;

    void IHeldCallback.AskAgain(EventLoop loop, string name) => SetTimer();

    void IImaged.Show(ImageMembers members)
    {
        var expired = Expired;
        var cancelCalled = CancelCalled;
        var caught = Caught;
        var task = _core?.Root;
        members.Until("left", ref _deadline);
        members.Member("shield", ref _isShield);
        members.Member("expired", ref expired);
        members.Member("cancelCalled", ref cancelCalled);
        members.Member("entered", ref _hasEntered);
        members.Member("cancelling", ref _cancelling);
        members.Member("message", ref _message);
        members.Member("caught", ref caught);
        members.Member("held", ref _held);
        members.Added("heldCount", ref _heldCount, _held is null ? 0 : 1);
        members.Member("outer", ref _outer);
        members.Member("task", ref task);
        if (!members.AreLoading)
            return;
        members.Require(task is null || _hasEntered, "a scope that was not entered belongs to a task");
        (Expired, CancelCalled, Caught) = (expired, cancelCalled, caught);
        _core = task is null ? null : members.TaskOf(task);
    }
}
