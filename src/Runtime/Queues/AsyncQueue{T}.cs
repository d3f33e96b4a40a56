using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A queue between coroutines of one loop: first in, first out. Who puts into a full one waits for room, who gets from an empty one for an
/// item. Asyncio's <c>Queue</c>. <c>await foreach</c> over it takes items until it is shut down.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// For the thread of the loop on which it was first waited for; how it stands may be read on any thread. Those that wait are woken in the order in which they came; as in asyncio, one that
/// does not have to wait may take the item or the room before the woken one runs, which then waits again.
/// </remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue">asyncio.Queue</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public partial class AsyncQueue<T> : IAsyncEnumerable<T>
{
    private readonly QueueItems<T> _items;
    /// <summary>Set while every item that was put has been reported done.</summary>
    private AsyncEvent _finished = new();

    private int _unfinished;

    internal readonly WaitQueue Getters;
    internal readonly WaitQueue Putters;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="maxSize">How many items it holds at most; not positive: as many as there are.</param>
    public AsyncQueue(int maxSize = 0)
        : this(new FirstInItems<T>(), maxSize)
    {
    }

    private protected AsyncQueue(QueueItems<T> items, int maxSize)
    {
        _items = items;
        MaxSize = maxSize;
        Getters = new WaitQueue(this, PassItemOn);
        Putters = new WaitQueue(this, PassRoomOn);
        _finished.Set();
    }

    /// <summary>How many items it holds at most; not positive: as many as there are.</summary>
    public int MaxSize { get; private set; }

    /// <summary>How many items it holds. Asyncio's <c>qsize</c>.</summary>
    public int Count => _items.Count;

    /// <summary>Whether it holds no item.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether it holds as many items as it may.</summary>
    public bool IsFull => MaxSize > 0 && _items.Count >= MaxSize;

    /// <summary>Whether <see cref="Shutdown"/> was called.</summary>
    public bool IsShutDown { get; private set; }

    /// <summary>Takes the next item; waits for one when the queue is empty. A cancel while it waits takes nothing.</summary>
    /// <exception cref="QueueShutDownException">The queue was shut down, and is empty.</exception>
    /// <exception cref="InvalidOperationException">It has to wait, and the queue belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    [AwaitedAs(nameof(GetAwaited))]
    public async Coroutine<T> Get()
    {
        CheckThread();
        while (MustWaitToGet)
            await Getters.Wait();
        return TakeOrEnd();
    }

    /// <summary>The twin of <see cref="Get"/> for generated bodies.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public GetAwaitable<T> GetAwaited()
    {
        CheckThread(nameof(Get));
        return new GetAwaitable<T>(this);
    }

    /// <summary>Takes the next item.</summary>
    /// <exception cref="QueueEmptyException">There is none.</exception>
    /// <exception cref="QueueShutDownException">There is none, and the queue was shut down.</exception>
    public T GetNowait()
    {
        if (TryGet(out var item))
            return item;
        throw IsShutDown ? new QueueShutDownException() : new QueueEmptyException();
    }

    /// <summary>Takes the next item, if there is one.</summary>
    /// <param name="item">The item.</param>
    /// <returns>False when there is none, whether or not the queue was shut down.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T item)
    {
        CheckThread();
        if (_items.Count == 0)
        {
            item = default;
            return false;
        }

        item = Take();
        return true;
    }

    /// <summary>Adds an item; waits for room when the queue is full. A cancel while it waits adds nothing.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    /// <exception cref="InvalidOperationException">It has to wait, and the queue belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    [AwaitedAs(nameof(PutAwaited))]
    public async Coroutine Put(T item)
    {
        CheckThread();
        while (MustWaitToPut)
            await Putters.Wait();
        PutNowait(item);
    }

    /// <summary>The twin of <see cref="Put"/> for generated bodies.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PutAwaitable<T> PutAwaited(T item)
    {
        CheckThread(nameof(Put));
        return new PutAwaitable<T>(this, item);
    }

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="QueueFullException">There is no room.</exception>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    public void PutNowait(T item)
    {
        if (!TryPut(item))
            throw IsShutDown ? new QueueShutDownException() : new QueueFullException();
    }
    /// <summary>Adds an item, if there is room.</summary>
    /// <param name="item">The item.</param>
    /// <returns>False when there is none, or the queue was shut down.</returns>
    public bool TryPut(T item)
    {
        CheckThread();
        if (IsShutDown || IsFull)
            return false;
        _items.Add(item);
        _unfinished++;
        _finished.Clear();
        Getters.WakeFirst();
        return true;
    }

    /// <summary>Reports that the work on an item that was taken is done; to be called once for each.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than items were put.</exception>
    public void TaskDone()
    {
        CheckThread();
        if (_unfinished == 0)
            throw new InvalidOperationException("TaskDone was called more often than items were put into the queue.");
        if (--_unfinished == 0)
            _finished.Set();
    }

    /// <summary>Waits until <see cref="TaskDone"/> was called for every item that was put.</summary>
    [Coroutine(Restorable = true)]
    public async Coroutine Join()
    {
        CheckThread();
        if (_unfinished > 0)
            await _finished.Wait();
    }

    /// <summary>
    /// Ends the queue: nothing can be put any more, and who gets from it when it is empty receives a <see cref="QueueShutDownException"/>. Those
    /// that wait look at it again at once.
    /// </summary>
    /// <param name="immediate">Whether to drop the items that are left, as if they had been taken and done.</param>
    public void Shutdown(bool immediate = false)
    {
        CheckThread();
        IsShutDown = true;
        if (immediate)
        {
            for (; _items.Count > 0; _unfinished -= _unfinished > 0 ? 1 : 0)
                _items.Take();
            if (_unfinished == 0)
                _finished.Set();
        }

        Getters.WakeAll();
        Putters.WakeAll();
    }

    /// <summary>How many items it holds, and who waits.</summary>
    public override string ToString() =>
        $"{GetType().Name.Split('`')[0]}: {Count}{(MaxSize > 0 ? $" of {MaxSize}" : "")} items, {Getters.Count} getting, {Putters.Count} putting"
        + (IsShutDown ? ", shut down" : "");

    private void CheckThread([CallerMemberName] string member = "") => Getters.CheckThread(member);

    internal bool MustWaitToGet => _items.Count == 0 && !IsShutDown;

    internal bool MustWaitToPut => IsFull && !IsShutDown;

    internal T TakeOrEnd() => _items.Count > 0 ? Take() : throw new QueueShutDownException();

    private T Take()
    {
        var item = _items.Take();
        Putters.WakeFirst();
        return item;
    }

    /// <summary>One that was woken for an item was cancelled before it took one.</summary>
    private void PassItemOn()
    {
        if (!IsEmpty)
            Getters.WakeFirst();
    }

    private void PassRoomOn()
    {
        if (!IsFull)
            Putters.WakeFirst();
    }
}
