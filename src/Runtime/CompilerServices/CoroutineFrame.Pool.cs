using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineFrame
{
    /// <summary>Takes a frame from this thread's free list, which generated code declares as a thread-static field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static TFrame? TakeFrom<TFrame>(ref CoroutineFrame? pool)
        where TFrame : CoroutineFrame =>
        pool is null ? null : Unsafe.As<TFrame>(Unsafe.As<FrameList>(pool).TryTake());

    /// <summary>Clears the frame and returns it to this thread's free list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void ReturnTo(ref CoroutineFrame? pool)
    {
        if (IsBridged)
            return;
        Version++;
        State = 0;
        Status = FrameStatus.Plain;
        WaitingOn = null;
        Error = null;
        if (Task is not null && !Task.IsFreeFor(this))
            Task = null;
        Unsafe.As<FrameList>(pool ??= new FrameList()).Return(this);
    }
}
