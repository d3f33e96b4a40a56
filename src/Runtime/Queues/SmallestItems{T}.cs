using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The smallest first: a binary heap that compares what Python's <c>heapq</c> compares, so that equal items come out in the same order, too. All
/// comparing is done before anything moves: a comparer that throws changes nothing.
/// </summary>
internal sealed class SmallestItems<T>(IComparer<T>? comparer) : QueueItems<T>
{
    private IComparer<T> _comparer = comparer ?? Comparer<T>.Default;
    private readonly List<T> _heap = [];

    internal override void Add(T item)
    {
        var place = _heap.Count;
        while (place > 0 && IsLess(item, _heap[Parent(place)]))
            place = Parent(place);

        // those that it passes move down one by one, along the way from the new place to its own
        _heap.Add(item);
        for (var from = _heap.Count - 1; from != place; from = Parent(from))
            _heap[from] = _heap[Parent(from)];
        _heap[place] = item;
        Count = _heap.Count;
    }

    internal override T Take()
    {
        var last = _heap.Count - 1;
        var moved = _heap[last];
        var place = 0;
        for (var child = 1; child < last; child = (2 * place) + 1)
            place = child + 1 < last && !IsLess(_heap[child], _heap[child + 1]) ? child + 1 : child;
        while (place > 0 && IsLess(moved, _heap[place]))
            place = Parent(place);

        // on the way up from there each takes its parent's place, and the first falls out
        for (; place > 0; place = Parent(place))
            (moved, _heap[place]) = (_heap[place], moved);
        (moved, _heap[0]) = (_heap[0], moved);
        _heap.RemoveAt(last);
        Count = last;
        return moved;
    }

    private static int Parent(int place) => (place - 1) >> 1;

    private bool IsLess(T left, T right) => _comparer.Compare(left, right) < 0;

    internal override void Show(ImageMembers members)
    {
        var comparer = ReferenceEquals(_comparer, Comparer<T>.Default) ? null : _comparer;
        members.Member("comparer", ref comparer);
        _comparer = comparer ?? Comparer<T>.Default;

        // as they stand: to compare them, they would have to be complete
        members.Items("items", _heap, item =>
        {
            _heap.Add(item);
            Count = _heap.Count;
        });
    }
}
