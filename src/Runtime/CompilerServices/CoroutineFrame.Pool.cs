using System.Runtime.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineFrame
{
    /// <summary>Where the frame returns to; null before it was first asked for.</summary>
    private FramePool? _pool;

    /// <summary>The loop that runs on this thread.</summary>
    internal EventLoop Loop
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _pool?.Thread.Loop ?? FindLoop();
    }

    /// <summary>A thread-static field costs as much as half a step. A frame that has never been in its pool asks once, not at each suspension.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private EventLoop FindLoop()
    {
        var loop = EventLoop.Require();
        _pool ??= PoolOfThread();
        return loop;
    }

    /// <summary>This thread's pool of frames of this type, which generated code declares as a thread-static field; null when there is none.</summary>
    protected virtual FramePool? PoolOfThread() => null;

    /// <summary>Takes a frame from this thread's pool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static TFrame? TakeFrom<TFrame>(FramePool? pool)
        where TFrame : CoroutineFrame =>
        pool is null ? null : Unsafe.As<TFrame>(pool.TryTake());

    /// <summary>Clears the frame and returns it to its pool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void ReturnToPool()
    {
        if (IsKept)
            return;
        Version++;
        State = 0;
        Status = FrameStatus.Plain;
        Caller = null;
        WaitingOn = null;
        HasError = false;
        // its own it may keep: it is most likely a task's first frame again
        if (!ReferenceEquals(Root, this))
            Root = null;
        (_pool ??= PoolOfThread())?.Return(this);
    }

    /// <summary>Whether the <see cref="GuardSampler"/> has to be asked about this cold frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool CountsForGuard() => _pool is not { } pool || ++pool.ColdFrames % GuardSampler.Every == 0;

    /// <summary>Before a frame runs that may have been made on another thread: it will return to this one's pool.</summary>
    internal void MoveTo(LoopThread thread)
    {
        if (_pool is { } pool && !ReferenceEquals(pool.Thread, thread))
            _pool = null;
    }
}
