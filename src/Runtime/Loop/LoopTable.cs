using System.Collections.Concurrent;

namespace Coroutines;

/// <summary>
/// All loops that have not ended, by their numbers: a task knows no more of its loop than the number. Asked only where a task is used while another
/// loop, or none, runs on the thread.
/// </summary>
internal static class LoopTable
{
    /// <summary>A loop that nobody ended, or kept, leaves an entry behind until its number comes again.</summary>
    private static readonly ConcurrentDictionary<ushort, WeakReference<EventLoop>> Loops = new();

    private static uint s_last;

    /// <summary>Gives a loop a number that no other has, never 0. Those of loops that have ended come again, but late: their tasks still know them.</summary>
    /// <exception cref="InvalidOperationException">There is none left.</exception>
    internal static ushort Add(WeakReference<EventLoop> loop)
    {
        for (var tried = 0; tried < ushort.MaxValue; tried++)
        {
            var id = (ushort)((Interlocked.Increment(ref s_last) % ushort.MaxValue) + 1);
            if (Loops.TryAdd(id, loop) || (Loops.TryGetValue(id, out var other) && !other.TryGetTarget(out _) && Loops.TryUpdate(id, loop, other)))
                return id;
        }

        throw new InvalidOperationException($"There are {ushort.MaxValue} event loops that have not ended, and there cannot be more. Dispose of an EventLoopRunner that is not needed any more.");
    }

    internal static void Remove(ushort id, WeakReference<EventLoop> loop) => Loops.TryRemove(new(id, loop));

    /// <summary>From any thread: each looks after what is new before its next round.</summary>
    internal static void CallAll()
    {
        foreach (var (_, reference) in Loops)
        {
            if (reference.TryGetTarget(out var loop))
                loop.Call();
        }
    }

    internal static EventLoop? Find(ushort id) => Loops.TryGetValue(id, out var reference) && reference.TryGetTarget(out var loop) ? loop : null;
}
