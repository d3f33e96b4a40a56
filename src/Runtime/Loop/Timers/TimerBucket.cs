using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Timers of one span of time, in order of arrival.</summary>
internal struct TimerBucket
{
    private TimerChunk? _first;
    private TimerChunk? _last;

    internal readonly bool IsEmpty => _first is null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(TimerChunks chunks, CoroutineFrame frame, int token, uint deadline)
    {
        var last = _last;
        if (last is null || last.Count == TimerChunk.Capacity)
            last = Grow(chunks);
        last.Add(frame, token, deadline);
    }

    /// <summary>Hands the timers over; the bucket is empty afterwards.</summary>
    internal TimerChunk? Take()
    {
        var first = _first;
        _first = _last = null;
        return first;
    }

    /// <summary>The earliest of those that still wait, the first of several.</summary>
    internal readonly bool TryFindEarliest(out TimerEntry earliest)
    {
        earliest = default;
        for (var chunk = _first; chunk is not null; chunk = chunk.Next)
        {
            foreach (ref var entry in chunk.Filled)
            {
                if ((earliest.Frame is null || entry.Deadline < earliest.Deadline) && entry.Waiter.IsWaiting)
                    earliest = entry;
            }
        }

        return earliest.Frame is not null;
    }

    internal readonly IEnumerable<TimerEntry> Entries()
    {
        for (var chunk = _first; chunk is not null; chunk = chunk.Next)
        {
            for (var i = 0; i < chunk.Count; i++)
                yield return chunk.Filled[i];
        }
    }

    /// <summary>Forgets those that no longer wait.</summary>
    /// <returns>How many are left.</returns>
    internal int Sweep(TimerChunks chunks)
    {
        var kept = 0;
        for (var chunk = Take(); chunk is not null; chunk = chunks.Return(chunk))
        {
            foreach (ref var entry in chunk.Filled)
            {
                if (!entry.Waiter.IsWaiting)
                    continue;
                Add(chunks, entry.Frame, entry.Token, entry.Deadline);
                kept++;
            }
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TimerChunk Grow(TimerChunks chunks)
    {
        var chunk = chunks.Take();
        if (_last is null)
            _first = chunk;
        else
            _last.Next = chunk;
        return _last = chunk;
    }
}
