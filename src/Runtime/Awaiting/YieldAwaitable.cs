using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What <see cref="Coroutine.Yield"/> returns: awaiting it lets every ready coroutine run once.</summary>
[Pause]
public readonly struct YieldAwaitable : IRuntimeAwaiter
{
    internal const string Method = "Coroutine.Yield()";

    /// <summary>The same as a coroutine, to be combined with others.</summary>
    public static implicit operator Coroutine(YieldAwaitable awaitable) => new(AwaiterFrame<YieldAwaitable>.Rent(awaitable, Method));

    /// <summary>Itself.</summary>
    public YieldAwaitable GetAwaiter() => this;

    /// <summary>False.</summary>
    public bool IsCompleted => false;

    /// <summary>Ends the wait.</summary>
    public void GetResult() => PendingError.Throw();

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        frame.SuspendReady();
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => EventLoop.Current.CallSoon(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
