using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The frames that are ready to run, first come first served. A power of two long, so that positions wrap by a mask.</summary>
internal sealed class ReadyRing
{
    private Slot[] _slots = new Slot[256];
    private int _head;
    private int _tail;

    internal int Count => _tail - _head;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(CoroutineFrame frame)
    {
        var slots = _slots;
        if (_tail - _head == slots.Length)
            slots = Grow();
        slots[_tail & (slots.Length - 1)].Frame = frame;
        _tail++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CoroutineFrame Pop()
    {
        var slots = _slots;
        ref var slot = ref slots[_head & (slots.Length - 1)];
        var frame = slot.Frame;
        slot.Frame = null!;
        _head++;
        return frame;
    }

    internal IEnumerable<CoroutineFrame> Frames()
    {
        for (var i = _head; i != _tail; i++)
            yield return _slots[i & (_slots.Length - 1)].Frame;
    }

    private Slot[] Grow()
    {
        var old = _slots;
        var slots = new Slot[old.Length * 2];
        var count = Count;
        for (var i = 0; i < count; i++)
            slots[i] = old[(_head + i) & (old.Length - 1)];
        _slots = slots;
        _head = 0;
        _tail = count;
        return slots;
    }

    /// <summary>A struct around the reference spares the array's covariance check at each store.</summary>
    private struct Slot
    {
        internal CoroutineFrame Frame;
    }
}
