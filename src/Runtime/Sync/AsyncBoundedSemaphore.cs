using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A semaphore that refuses to be released more often than it was acquired. Asyncio's <c>BoundedSemaphore</c>.</summary>
/// <param name="value">How many permits there are.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
/// <seealso href="https://docs.python.org/3/library/asyncio-sync.html#asyncio.BoundedSemaphore">asyncio.BoundedSemaphore</seealso>
public sealed class AsyncBoundedSemaphore(int value = 1) : AsyncSemaphore(value)
{
    private int _bound = value;

    /// <inheritdoc/>
    /// <exception cref="SemaphoreFullException">All permits have been returned.</exception>
    public override void Release()
    {
        if (Value >= _bound)
            throw new SemaphoreFullException("The semaphore was released more often than it was acquired: is every scope disposed once?");
        base.Release();
    }

    private protected override void ShowBound(ImageMembers members) => members.Member("bound", ref _bound);
}
