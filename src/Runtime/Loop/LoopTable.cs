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

    internal static void Add(ushort id, WeakReference<EventLoop> loop) => Loops[id] = loop;

    internal static void Remove(EventLoop loop) => Loops.TryRemove(loop.Id, out _);

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
