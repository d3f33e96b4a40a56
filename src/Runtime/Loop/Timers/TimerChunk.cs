using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A part of a <see cref="TimerBucket"/>.</summary>
internal sealed class TimerChunk
{
    internal const int Capacity = 32;

    internal TimerChunk? Next;
    internal int Count;
    private Entries _entries;

    internal Span<TimerEntry> Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((Span<TimerEntry>)_entries)[..Count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(CoroutineFrame frame, int token, uint deadline)
    {
        ref var entry = ref _entries[Count++];
        entry.Frame = frame;
        entry.Token = token;
        entry.Deadline = deadline;
    }

    internal void Clear()
    {
        Filled.Clear();
        Count = 0;
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private TimerEntry _first;
    }
}

/// <summary>A waiter and the lower half of its deadline; the upper one is its window's. Small, for there may be millions.</summary>
internal struct TimerEntry
{
    internal CoroutineFrame Frame;
    internal int Token;
    internal uint Deadline;

    internal readonly CoroutineWaiter Waiter => new(Frame, Token);
}
