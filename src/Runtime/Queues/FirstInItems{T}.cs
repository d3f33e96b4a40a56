using System.Runtime.CompilerServices;

using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>First in, first out: a ring, a power of two long.</summary>
internal sealed class FirstInItems<T> : QueueItems<T>
{
    private T[] _ring = new T[4];
    private int _head;

    internal override void Add(T item)
    {
        if (Count == _ring.Length)
            Grow();
        _ring[(_head + Count) & (_ring.Length - 1)] = item;
        Count++;
    }

    internal override T Take()
    {
        ref var slot = ref _ring[_head];
        var item = slot;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            slot = default!;
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        return item;
    }

    private void Grow()
    {
        var ring = new T[_ring.Length * 2];
        var first = _ring.Length - _head;
        Array.Copy(_ring, _head, ring, 0, first);
        Array.Copy(_ring, 0, ring, first, _head);
        _ring = ring;
        _head = 0;
    }

    internal override void Show(ImageMembers members) =>
        members.Items("items", Enumerable.Range(0, Count).Select(i => _ring[(_head + i) & (_ring.Length - 1)]), Add);
}
