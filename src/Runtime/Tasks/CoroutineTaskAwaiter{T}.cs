using System.ComponentModel;
using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Awaits a <see cref="CoroutineTask{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct CoroutineTaskAwaiter<T> : IRuntimeAwaiter
{
    private readonly CoroutineTask<T> _task;

    internal CoroutineTaskAwaiter(CoroutineTask<T> task) => _task = task;

    internal CoroutineTask<T> Task => _task;

    /// <summary>Whether the task has ended.</summary>
    /// <exception cref="InvalidOperationException">It is the running task itself, or another loop's.</exception>
    public bool IsCompleted => _task.CheckCompleted();

    /// <summary>Ends the wait: the result, or throws what the task failed with or was cancelled by.</summary>
    public T GetResult()
    {
        PendingError.Throw();
        return _task.GetResult();
    }

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _task.AddWaiter(frame);
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _task.AddContinuation(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
