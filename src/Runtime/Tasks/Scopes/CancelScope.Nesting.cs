namespace Coroutines;

/// <content>
/// How scopes nest in a task. A task's scopes are a list from the innermost outwards. A cancel has an origin in it, or comes from outside of all;
/// the innermost shield that it would have to pass holds it until that scope ends.
/// </content>
public sealed partial class CancelScope
{
    private CancelScope? _outer;
    private CoroutineCancelledException? _held;

    /// <summary>How many cancels it holds: the code in it knows of none of them.</summary>
    private int _heldCount;

    internal CancelScope? Outer => _outer;

    /// <summary>The task group that the scope is a part of.</summary>
    internal TaskGroup? Group { get; set; }

    /// <summary>All cancels of the task have been taken back.</summary>
    internal static void ForgetHeld(CancelScope? innermost)
    {
        for (var scope = innermost; scope is not null; scope = scope._outer)
            (scope._held, scope._heldCount) = (null, 0);
    }

    /// <summary>Whether a shield keeps a cancel that the code in it does not know of.</summary>
    internal static bool IsHeld(CancelScope? innermost) => HeldIn(innermost) > 0;

    /// <summary>Keeps a cancel from <paramref name="origin"/> if a shield stands between it and the code that runs.</summary>
    internal static bool TryHold(CancelScope? innermost, CancelScope? origin, string? message, int count = 1)
    {
        for (var scope = innermost; scope is not null && !ReferenceEquals(scope, origin); scope = scope._outer)
        {
            if (!scope.Shield)
                continue;
            scope._held ??= new CoroutineCancelledException(message);
            scope._heldCount += count;
            return true;
        }

        return false;
    }

    internal void Enter()
    {
        if (_hasEntered)
            throw new InvalidOperationException("A cancel scope was used a second time; make a new one for each piece of code.");
        var loop = EventLoop.Require();
        if (loop.RunningRoot is not { } root || root.LoopId != loop.Id)
            throw new InvalidOperationException("A cancel scope, timeout or task group was used outside of a task; start a task with EventLoop.CreateTask.");
        _hasEntered = true;
        _core = TaskCore.Of(root);
        var extras = _core.GetExtras();
        _outer = extras.Scope;
        extras.Scope = this;

        // one that is due, and not thrown yet, is thrown in the scope: it is none that was there before
        _cancelling = extras.Cancelling - HeldIn(_outer) - (extras.PendingCancel is null ? 0 : 1);
        if (CancelCalled)
            _core.Cancel(_message, this);
        else
            SetTimer();
    }

    /// <summary>Ends the scope and takes its cancel back.</summary>
    /// <returns>Whether <paramref name="error"/> is that cancel, which nobody else is to see.</returns>
    internal bool Exit(Exception? error)
    {
        var core = _core!;
        if (CancelCalled && core.Uncancel() - HeldIn(this) <= _cancelling && error is OperationCanceledException cancel)
            Caught = cancel;
        Leave(CancelledCaught ? null : error);
        return CancelledCaught;
    }

    /// <summary>Ends the scope; its cancel, if any, is somebody else's to take back.</summary>
    /// <param name="error">What leaves it: a cancel on its way out need not be thrown a second time for the one that was held. One of .NET's is none of the task's.</param>
    internal void Leave(Exception? error)
    {
        var core = _core!;
        _core = null;
        _timer.Cancel();
        core.GetExtras().Scope = _outer;
        _outer = null;
        var (held, count) = (_held, _heldCount);
        (_held, _heldCount) = (null, 0);
        if (held is not null && error is not CoroutineCancelledException)
            core.Release(held, count);
        core.DropIdleExtras();
    }

    private static int HeldIn(CancelScope? innermost)
    {
        var count = 0;
        for (var scope = innermost; scope is not null; scope = scope._outer)
            count += scope._heldCount;
        return count;
    }

    private void SetTimer()
    {
        _timer.Cancel();
        _timer = default;
        if (_deadline is not { } deadline)
            return;
        var loop = EventLoop.Require();
        _timer = deadline <= loop.Time ? loop.CallSoon(OnDeadline) : loop.CallAt(deadline, OnDeadline);
    }

    private void OnDeadline()
    {
        Expired = true;
        Cancel();
    }
}
