using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// Keeps free lists from holding memory that is no longer used. After each full collection, a running loop lets every list of its
/// thread drop half of what nobody has taken since the last time.
/// </summary>
internal sealed class PoolTrimmer
{
    private const int IdleMilliseconds = 30_000;

    private static volatile int s_collections;

    private readonly List<ITrimmable> _lists = [];
    private int _seen = s_collections;
    private long _last = Environment.TickCount64;

    static PoolTrimmer() => _ = new FullCollectionSentinel();

    internal void Add(ITrimmable list) => _lists.Add(list);

    /// <summary>Whether there was a full collection since the last time.</summary>
    internal bool IsDue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _seen != s_collections;
    }

    internal void TrimAfterCollection()
    {
        if (!IsDue)
            return;
        _seen = s_collections;

        // what was idle for a moment only will be needed again
        var now = Environment.TickCount64;
        if (now - _last < IdleMilliseconds)
            return;
        _last = now;
        foreach (var list in _lists)
            list.Trim();
    }

    /// <summary>Garbage that is collected by every full collection, once it has reached the oldest generation, and made again.</summary>
    private sealed class FullCollectionSentinel
    {
        ~FullCollectionSentinel()
        {
            if (GC.GetGeneration(this) == GC.MaxGeneration)
            {
                s_collections++;
                LoopTable.CallAll();
            }

            if (!Environment.HasShutdownStarted)
                GC.ReRegisterForFinalize(this);
        }
    }
}
