using System.ComponentModel;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What a generated body awaits for <see cref="AsyncQueue{T}.Put"/>: the same, in the frame of the one who waits.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[AsksAgain]
public readonly struct PutAwaitable<T> : IRuntimeAwaiter
{
    private readonly AsyncQueue<T> _queue;
    private readonly T _item;

    internal PutAwaitable(AsyncQueue<T> queue, T item)
    {
        _queue = queue;
        _item = item;
    }

    internal AsyncQueue<T> Queue => _queue;

    internal T Item => _item;

    /// <summary>Itself.</summary>
    public PutAwaitable<T> GetAwaiter() => this;

    /// <summary>Whether there is room, or never will be.</summary>
    public bool IsCompleted => !_queue.MustWaitToPut;

    /// <summary>Adds the item.</summary>
    public void GetResult() => _queue.PutNowait(_item);

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame) => _queue.Putters.Add(frame);

    /// <summary>Only generated bodies await it.</summary>
    public void OnCompleted(Action continuation) => throw new NotSupportedException();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
