namespace Coroutines;

/// <summary>Releases an <see cref="AsyncLock"/> at the end of a <c>using</c> or <c>await using</c>. To be disposed once.</summary>
public readonly struct AsyncLockScope : IDisposable, IAsyncDisposable
{
    private readonly AsyncLock? _lock;

    internal AsyncLockScope(AsyncLock held) => _lock = held;

    internal AsyncLock? Lock => _lock;

    /// <summary>Releases the lock.</summary>
    /// <exception cref="InvalidOperationException">It was released before.</exception>
    public void Dispose() => _lock?.Release();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
