using System.ComponentModel;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What a generated body awaits for <see cref="AsyncQueue{T}.Get"/>: the same, in the frame of the one who waits.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[AsksAgain]
public readonly struct GetAwaitable<T> : IRuntimeAwaiter
{
    private readonly AsyncQueue<T> _queue;

    internal GetAwaitable(AsyncQueue<T> queue) => _queue = queue;

    internal AsyncQueue<T> Queue => _queue;

    /// <summary>Itself.</summary>
    public GetAwaitable<T> GetAwaiter() => this;

    /// <summary>Whether there is an item, or never will be.</summary>
    public bool IsCompleted => !_queue.MustWaitToGet;

    /// <summary>Takes the item.</summary>
    public T GetResult() => _queue.TakeOrEnd();

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame) => _queue.Getters.Add(frame);

    /// <summary>Only generated bodies await it.</summary>
    public void OnCompleted(Action continuation) => throw new NotSupportedException();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
