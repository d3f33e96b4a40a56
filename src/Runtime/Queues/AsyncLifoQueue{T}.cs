namespace Coroutines;

/// <summary>A queue that gives the item that was put last. Asyncio's <c>LifoQueue</c>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="maxSize">How many items it holds at most; not positive: as many as there are.</param>
/// <seealso href="https://docs.python.org/3/library/asyncio-queue.html#asyncio.LifoQueue">asyncio.LifoQueue</seealso>
public sealed class AsyncLifoQueue<T>(int maxSize = 0) : AsyncQueue<T>(new LastInItems<T>(), maxSize);
