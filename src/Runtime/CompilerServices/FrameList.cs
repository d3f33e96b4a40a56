using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// A free list of frames of one type on one thread. It stands where generated code declares its list as a frame, so it is one itself; it is
/// never run.
/// </summary>
internal sealed class FrameList : CoroutineFrame, ITrimmable
{
    /// <summary>More are left to the collector: no list may keep more than about a hundred megabytes.</summary>
    private const int Cap = 1 << 20;

    private CoroutineFrame? _head;
    private int _count;
    private int _leastSinceTrim;

    internal FrameList() => PoolTrimmer.ForThread.Add(this);

    public override string Method => "";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CoroutineFrame? TryTake()
    {
        var frame = _head;
        if (frame is null)
            return null;
        _head = frame.Caller;
        frame.Caller = null;
        if (--_count < _leastSinceTrim)
            _leastSinceTrim = _count;
        return frame;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Return(CoroutineFrame frame)
    {
        if (_count >= Cap)
            return;
        frame.Caller = _head;
        _head = frame;
        _count++;
    }

    /// <summary>Drops half of what has not been taken since the last call.</summary>
    public void Trim()
    {
        var keep = _count - ((_leastSinceTrim + 1) / 2);
        _leastSinceTrim = keep;
        _count = keep;
        if (keep == 0)
        {
            _head = null;
            return;
        }

        var last = _head!;
        for (var i = 1; i < keep; i++)
            last = last.Caller!;
        last.Caller = null;
    }

    protected internal override CoroutineFrame? Resume() => null;

    internal override CoroutineFrame? FirstStep() => null;

    protected internal override void Recycle()
    {
    }
}
