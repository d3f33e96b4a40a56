using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// The free frames of one type on one thread, which generated code declares as a thread-static field. A stack in an array: taking one
/// writes no reference into the heap, which would cost more than all the rest.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FramePool : ITrimmable
{
    /// <summary>More are left to the collector: no pool may keep more than about a hundred megabytes.</summary>
    private const int DefaultCap = 1 << 20;

    /// <summary>With fewer free, they are in the cache.</summary>
    private const int PrefetchFrom = 512;

    private const int PrefetchDistance = 16;

    private readonly int _cap;

    /// <summary>How many of its frames a call has made cold.</summary>
    internal uint ColdFrames;

    private Slot[] _slots = new Slot[4];
    private int _count;
    private int _leastSinceTrim;

    internal readonly LoopThread Thread = LoopThread.Current;

    /// <summary>Makes this thread's pool of a type.</summary>
    public FramePool()
        : this(DefaultCap)
    {
    }

    internal FramePool(int cap)
    {
        _cap = cap;
        Thread.Trimmer.Add(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CoroutineFrame? TryTake()
    {
        var slots = _slots;
        var top = _count - 1;
        if ((uint)top >= (uint)slots.Length)
            return null;
        ref var slot = ref slots[top];
        var frame = slot.Frame;
        slot.Frame = null;
        _count = top;
        if (top < _leastSinceTrim)
            _leastSinceTrim = top;
        if (top > PrefetchFrom)
            FramePrefetch.Of(slots[top - PrefetchDistance].Frame);
        return frame;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Return(CoroutineFrame frame)
    {
        var slots = _slots;
        var count = _count;
        if ((uint)count < (uint)slots.Length)
        {
            slots[count].Frame = frame;
            _count = count + 1;
        }
        else
        {
            Grow(frame);
        }
    }

    /// <summary>Drops half of what has not been taken since the last call.</summary>
    void ITrimmable.Trim()
    {
        var keep = _count - ((_leastSinceTrim + 1) / 2);
        Array.Clear(_slots, keep, _count - keep);
        _leastSinceTrim = keep;
        _count = keep;
        if (keep < _slots.Length / 4)
            Array.Resize(ref _slots, Math.Max(4, _slots.Length / 2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(CoroutineFrame frame)
    {
        if (_count >= _cap)
            return;
        Array.Resize(ref _slots, _slots.Length * 2);
        _slots[_count++].Frame = frame;
    }

    /// <summary>A struct around the reference spares the array's covariance check at each store.</summary>
    private struct Slot
    {
        internal CoroutineFrame? Frame;
    }
}
