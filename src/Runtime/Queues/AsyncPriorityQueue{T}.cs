namespace Coroutines;

/// <summary>A queue that gives the smallest item. Asyncio's <c>PriorityQueue</c>. Equal items come in no particular order.</summary>
/// <typeparam name="T">The type of the items; often a tuple of a priority, a number that breaks ties, and what it is about.</typeparam>
/// <param name="maxSize">How many items it holds at most; not positive: as many as there are.</param>
/// <param name="comparer">Which item is smaller; by default their own order.</param>
/// <seealso href="https://docs.python.org/3/library/asyncio-queue.html#asyncio.PriorityQueue">asyncio.PriorityQueue</seealso>
public sealed class AsyncPriorityQueue<T>(int maxSize = 0, IComparer<T>? comparer = null) : AsyncQueue<T>(new SmallestItems<T>(comparer), maxSize);
