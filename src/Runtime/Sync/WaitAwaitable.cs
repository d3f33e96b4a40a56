using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Suspends in a <see cref="WaitQueue"/> until it is woken.</summary>
[Pause]
internal readonly struct WaitAwaitable(WaitQueue queue) : IRuntimeAwaiter
{
    public WaitAwaitable GetAwaiter() => this;

    public bool IsCompleted => false;

    public void GetResult() => PendingError.Throw();

    public void Suspend(CoroutineFrame frame) => queue.Add(frame);

    /// <summary>Only coroutines of this library await it.</summary>
    public void OnCompleted(Action continuation) => throw new NotSupportedException();

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
