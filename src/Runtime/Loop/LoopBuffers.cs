namespace Coroutines;

/// <summary>
/// The growing arrays of a loop. When it ends they wait, weakly, for the next loop of the thread: a program that runs many short loops
/// does not grow them again each time.
/// </summary>
internal sealed class LoopBuffers
{
    [ThreadStatic]
    private static WeakReference<LoopBuffers>? t_last;

    internal readonly ReadyRing Ready = new();
    internal readonly LiveTasks Live = new();
    internal readonly TimerHeap Timers = new();

    internal static LoopBuffers Take()
    {
        if (t_last is null || !t_last.TryGetTarget(out var buffers))
            return new LoopBuffers();
        t_last.SetTarget(null!);
        return buffers;
    }

    /// <summary>Does nothing after a loop that leaves something behind.</summary>
    internal void GiveBack()
    {
        if (Ready.Count > 0)
            return;
        Live.Clear();
        Timers.Clear();
        if (t_last is null)
            t_last = new WeakReference<LoopBuffers>(this);
        else
            t_last.SetTarget(this);
    }
}
