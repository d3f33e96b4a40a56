using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The frames that are ready to run, first come first served. A power of two long, so that positions wrap by a mask. Part of its loop, so that one
/// load leads to the slots: it must not be copied while it is used.
/// </summary>
internal struct ReadyRing()
{
    private const int PrefetchDistance = 8;

    private Slot[] _slots = new Slot[256];
    private int _head;
    private int _tail;

    internal readonly int Count => _tail - _head;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(CoroutineFrame frame)
    {
        var slots = _slots;
        if (_tail - _head != slots.Length)
            At(slots, _tail++) = frame;
        else
            Grow(frame);
    }

    /// <summary>The next one to run, or what stands for the one that runs.</summary>
    internal readonly ref CoroutineFrame Head => ref At(_slots, _head);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DropHead()
    {
        At(_slots, _head++) = null!;
    }

    /// <summary>Gets ready for a frame that runs soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Prefetch() => FramePrefetch.Of(At(_slots, _head + PrefetchDistance));

    internal readonly IEnumerable<CoroutineFrame> Frames()
    {
        for (var i = _head; i != _tail; i++)
            yield return _slots[i & (_slots.Length - 1)].Frame;
    }

    /// <summary>Puts the coroutines in another order; each callback stays where it is.</summary>
    internal readonly void Shuffle(Random random)
    {
        List<int> places = [];
        for (var i = _head; i != _tail; i++)
        {
            if (At(_slots, i) is not CallbackStep)
                places.Add(i);
        }

        for (var i = places.Count - 1; i > 0; i--)
        {
            ref var one = ref At(_slots, places[i]);
            ref var other = ref At(_slots, places[random.Next(i + 1)]);
            (one, other) = (other, one);
        }
    }

    /// <summary>The mask keeps the index inside: .NET's own check would be a tenth of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref CoroutineFrame At(Slot[] slots, int position) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), position & (slots.Length - 1)).Frame;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(CoroutineFrame added)
    {
        var old = _slots;
        var slots = new Slot[old.Length * 2];
        var count = Count;
        for (var i = 0; i < count; i++)
            slots[i] = old[(_head + i) & (old.Length - 1)];
        _slots = slots;
        _head = 0;
        _tail = count;
        Push(added);
    }

    /// <summary>A struct around the reference spares the array's covariance check at each store.</summary>
    private struct Slot
    {
        internal CoroutineFrame Frame;
    }
}
