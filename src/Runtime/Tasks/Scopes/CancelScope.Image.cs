using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class CancelScope : IImaged
{
    /// <summary>Whether what is due later is only the deadline of a scope, which has its place in the scope's record.</summary>
    internal static bool IsDeadline(Action callback) => callback.Target is CancelScope && callback.Method.Name == nameof(OnDeadline);

    void IImaged.Show(ImageMembers members)
    {
        var left = _deadline is { } until ? until == TimeSpan.MaxValue ? until : until - members.Now : (TimeSpan?)null;
        var expired = Expired;
        var cancelCalled = CancelCalled;
        var caught = Caught;
        var task = _core?.Root;
        members.Member("left", ref left);
        members.Member("shield", ref _isShield);
        members.Member("expired", ref expired);
        members.Member("cancelCalled", ref cancelCalled);
        members.Member("entered", ref _hasEntered);
        members.Member("cancelling", ref _cancelling);
        members.Member("message", ref _message);
        members.Member("caught", ref caught);
        members.Member("held", ref _held);
        members.Member("outer", ref _outer);
        members.Member("task", ref task);
        if (!members.AreLoading)
            return;
        members.Require(task is null || _hasEntered, "a scope that was not entered belongs to a task");
        (Expired, CancelCalled, Caught) = (expired, cancelCalled, caught);
        _core = task is null ? null : members.TaskOf(task);
        _deadline = left is { } span ? span > TimeSpan.MaxValue - members.Now ? TimeSpan.MaxValue : members.Now + span : null;
        if (_core is not null && !cancelCalled)
            members.WhenAttached(SetTimer);
    }
}
