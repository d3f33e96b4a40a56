using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The frames that are ready to run, first come first served. A ring, a power of two long, so that positions wrap by a mask; more than it may hold stand in
/// further arrays behind it, which are taken from one after the other and then given back. Part of its loop, so that one load leads to the slots: it must not be
/// copied while it is used.
/// </summary>
internal struct ReadyRing()
{
    private const int PrefetchDistance = 16;
    private const int Shortest = 256;

    /// <summary>Of one array: short of those that .NET collects with the oldest generation only.</summary>
    private const int Longest = 8192;

    /// <summary>How many arrays are kept for the next time that so many are ready.</summary>
    private const int MostSpares = 32;

    /// <summary>What holds the head, and what is filled: the same, as long as that is enough.</summary>
    private Slot[] _slots = new Slot[Shortest];
    private Slot[] _filling = null!;
    private int _head;
    private int _tail;

    /// <summary>Where to look for room again.</summary>
    private int _end;

    /// <summary>The arrays behind the head's, and those that are free.</summary>
    private Segment? _behind;
    private Segment? _last;
    private Segment? _spare;
    private int _spares;

    internal readonly int Count => _tail - _head;

    /// <summary>Whether there is more than the head's array.</summary>
    internal readonly bool IsLong => _behind is not null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(CoroutineFrame frame)
    {
        if (_tail == _end)
            MakeRoom();
        At(_filling, _tail++) = frame;
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

    /// <summary>How many stand in the head's array, where <see cref="IsLong"/>.</summary>
    internal int CountAtHead()
    {
        if (_behind!.Start == _head)
            MoveOn();
        return (_behind?.Start ?? _tail) - _head;
    }

    internal readonly IEnumerable<CoroutineFrame> Frames()
    {
        for (var i = _head; i != _tail; i++)
            yield return Place(i);
    }

    /// <summary>Puts another in the place of one that became ready in the running step, for which the head stands.</summary>
    internal readonly void Replace(CoroutineFrame frame, CoroutineFrame other)
    {
        for (var i = _tail - 1; i != _head; i--)
        {
            ref var place = ref Place(i);
            if (!ReferenceEquals(place, frame))
                continue;
            place = other;
            return;
        }
    }

    /// <summary>Puts the coroutines in another order; each callback stays where it is.</summary>
    internal readonly void Shuffle(Random random)
    {
        List<int> places = [];
        for (var i = _head; i != _tail; i++)
        {
            if (Place(i) is not CallbackStep)
                places.Add(i);
        }

        for (var i = places.Count - 1; i > 0; i--)
        {
            ref var one = ref Place(places[i]);
            ref var other = ref Place(places[random.Next(i + 1)]);
            (one, other) = (other, one);
        }
    }

    /// <summary>The mask keeps the index inside: .NET's own check would be a tenth of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref CoroutineFrame At(Slot[] slots, int position) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), position & (slots.Length - 1)).Frame;

    /// <summary>Anywhere in it.</summary>
    private readonly ref CoroutineFrame Place(int position)
    {
        var slots = _slots;
        for (var segment = _behind; segment is not null && position - segment.Start >= 0; segment = segment.Next)
            slots = segment.Slots;
        return ref At(slots, position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom()
    {
        _filling ??= _slots;
        if (_behind is not null)
            Append();
        else if (Count <= _slots.Length / 2)
            _end = _head + _slots.Length;
        else if (_slots.Length < Longest)
            Grow();
        else
            Append();
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        var count = Count;
        for (var i = 0; i < count; i++)
            At(slots, i) = At(_slots, _head + i);
        _slots = _filling = slots;
        _head = 0;
        _tail = count;
        _end = slots.Length;
    }

    private void Append()
    {
        var segment = _spare ?? new Segment();
        if (_spare is not null)
        {
            _spare = segment.Next;
            _spares--;
        }

        segment.Next = null;
        segment.Start = _tail;
        if (_behind is null)
            _behind = segment;
        else
            _last!.Next = segment;
        _last = segment;
        _filling = segment.Slots;
        _end = _tail + Longest;
    }

    /// <summary>The head's array is empty: goes on with the next one.</summary>
    private void MoveOn()
    {
        var segment = _behind!;
        _behind = segment.Next;
        (_slots, segment.Slots) = (segment.Slots, _slots);
        if (_behind is null)
            _last = null;
        if (_spares == MostSpares)
            return;
        segment.Next = _spare;
        _spare = segment;
        _spares++;
    }

    /// <summary>A struct around the reference spares the array's covariance check at each store.</summary>
    private struct Slot
    {
        internal CoroutineFrame Frame;
    }

    /// <summary>An array behind the head's.</summary>
    private sealed class Segment
    {
        internal Slot[] Slots = new Slot[Longest];
        internal Segment? Next;

        /// <summary>The position of its first frame.</summary>
        internal int Start;
    }
}
