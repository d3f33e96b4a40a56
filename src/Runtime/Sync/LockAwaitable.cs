using System.ComponentModel;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What a generated body awaits for <see cref="AsyncLock.Acquire"/>: the same, in the frame of the one who waits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LockAwaitable : IRuntimeAwaiter
{
    private readonly AsyncLock _lock;

    internal LockAwaitable(AsyncLock guard) => _lock = guard;

    internal AsyncLock Lock => _lock;

    /// <summary>Itself.</summary>
    public LockAwaitable GetAwaiter() => this;

    /// <summary>Whether it is free, and nobody else's.</summary>
    public bool IsCompleted => !_lock.MustWait;

    /// <summary>Takes it.</summary>
    public AsyncLockScope GetResult() => _lock.Take();

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame) => _lock.Waiters.Add(frame);

    /// <summary>Only generated bodies await it.</summary>
    public void OnCompleted(Action continuation) => throw new NotSupportedException();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
