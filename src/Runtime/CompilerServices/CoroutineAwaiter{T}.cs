using System.ComponentModel;
using System.Diagnostics;

namespace Coroutines.CompilerServices;

/// <summary>Awaits a <see cref="Coroutine{T}"/> in the compiler's own state machines.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct CoroutineAwaiter<T> : IRuntimeAwaiter
{
    private readonly CoroutineFrame<T> _frame;
    private readonly int _version;

    internal CoroutineAwaiter(CoroutineFrame<T> frame, int version)
    {
        _frame = frame;
        _version = version;
    }

    /// <summary>False: a coroutine runs when it is awaited.</summary>
    /// <exception cref="InvalidOperationException">It has been awaited before, or there is no running loop.</exception>
    public bool IsCompleted
    {
        get
        {
            EventLoop.RequireFor(_frame);
            _frame.CheckCold(_version);
            return false;
        }
    }

    /// <summary>Ends the wait: the coroutine's result, or throws what it threw.</summary>
    public T GetResult()
    {
        PendingError.Throw();
        if (_frame.WaitingOn is CoroutineTask<T> bridge)
            return bridge.GetResult();
        var result = _frame.Result;
        _frame.RecycleAwaited(_version);
        return result;
    }

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _frame.Claim(_version);
        _frame.MoveTo(LoopThread.Current);
        frame.SuspendOn(_frame, frame.State);
        _frame.Postpone();
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation)
    {
        _frame.Claim(_version);
        var frame = _frame;
        frame.IsKept = true;
        var task = EventLoop.Current.StartTask(frame, null);
        task.AddContinuation(() =>
        {
            // GetResult finds it there
            frame.WaitingOn = task;
            continuation();
        });
    }

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
