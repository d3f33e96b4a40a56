using System.ComponentModel;
using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Awaits a <see cref="Future{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct FutureAwaiter<T> : IRuntimeAwaiter
{
    private readonly Future<T> _future;

    internal FutureAwaiter(Future<T> future) => _future = future;

    internal Future<T> Future => _future;

    /// <summary>Whether the future is done.</summary>
    /// <exception cref="InvalidOperationException">It is another loop's.</exception>
    public bool IsCompleted => _future.CheckDone();

    /// <summary>Ends the wait: the result, or throws the exception that was set, or the cancel.</summary>
    public T GetResult()
    {
        PendingError.Throw();
        return _future.GetResult();
    }

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _future.AddWaiter(frame);
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _future.AddContinuation(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
