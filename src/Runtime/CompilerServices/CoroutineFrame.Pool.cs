using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineFrame
{
    private const int PoolCap = 4096;

    /// <summary>In the first frame of a free list: how many follow, itself included.</summary>
    private int _poolCount;

    /// <summary>Takes a frame from a thread's free list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static TFrame? TakeFrom<TFrame>(ref CoroutineFrame? pool)
        where TFrame : CoroutineFrame
    {
        var frame = pool;
        if (frame is null)
            return null;
        pool = frame.Caller;
        frame.Caller = null;
        return Unsafe.As<TFrame>(frame);
    }

    /// <summary>Returns a frame to a thread's free list; a list that is long enough leaves it to the collector.</summary>
    protected void ReturnTo(ref CoroutineFrame? pool)
    {
        if (IsBridged)
            return;
        Version++;
        State = 0;
        Status = FrameStatus.Plain;
        WaitingOn = null;
        Error = null;
        Task = null;
        Caller = null;
        var head = pool;
        var count = head is null ? 0 : head._poolCount;
        if (count >= PoolCap)
            return;
        _poolCount = count + 1;
        Caller = head;
        pool = this;
    }
}
