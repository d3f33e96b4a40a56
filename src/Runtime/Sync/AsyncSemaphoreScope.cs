namespace Coroutines;

/// <summary>Returns the permit of an <see cref="AsyncSemaphore"/> at the end of a <c>using</c> or <c>await using</c>. To be disposed once.</summary>
public readonly struct AsyncSemaphoreScope : IDisposable, IAsyncDisposable
{
    private readonly AsyncSemaphore? _semaphore;

    internal AsyncSemaphoreScope(AsyncSemaphore held) => _semaphore = held;

    internal AsyncSemaphore? Semaphore => _semaphore;

    /// <summary>Returns the permit.</summary>
    public void Dispose() => _semaphore?.Release();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
