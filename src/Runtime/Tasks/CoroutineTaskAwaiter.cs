using System.ComponentModel;
using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Awaits a <see cref="CoroutineTask"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct CoroutineTaskAwaiter : IRuntimeAwaiter
{
    private readonly CoroutineTask _task;

    internal CoroutineTaskAwaiter(CoroutineTask task) => _task = task;

    internal CoroutineTask Task => _task;

    /// <summary>Whether the task has ended.</summary>
    /// <exception cref="InvalidOperationException">It is the running task itself, or another loop's.</exception>
    public bool IsCompleted => _task.CheckCompleted();

    /// <summary>Ends the wait: throws what the task failed with or was cancelled by.</summary>
    public void GetResult()
    {
        PendingError.Throw();
        _task.GetResult();
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
