using System.Numerics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The timers of a window of 2^32 ticks, seven minutes. A timer stands in the bucket of the highest digit, to the base of 256, in which its deadline differs
/// from the wheel's position. When the wheel comes to a bucket, its timers are spread over those of lower digits. So a timer is moved three times at most, however
/// many there are, and those of one deadline stay in order of arrival.
/// </summary>
internal sealed class TimerWheel
{
    internal const int WindowBits = 32;
    private const int Levels = WindowBits / TimerLevel.DigitBits;

    private readonly TimerLevel?[] _levels = new TimerLevel?[Levels];

    internal readonly TimerChunks Chunks = TimerChunks.OfThread;

    /// <summary>Nothing is due before. Never to go back while there are timers.</summary>
    internal uint Position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(CoroutineFrame frame, int token, uint deadline)
    {
        var level = BitOperations.Log2(deadline ^ Position) / TimerLevel.DigitBits;
        (_levels[level] ??= new TimerLevel()).ToFill(Digit(deadline, level)).Add(Chunks, frame, token, deadline);
    }

    /// <summary>Puts the timers in again, from where they are kept now.</summary>
    internal void Spread(TimerChunk? chunk)
    {
        while (chunk is not null)
        {
            foreach (ref var entry in chunk.Filled)
                Add(entry.Frame, entry.Token, entry.Deadline);
            chunk = Chunks.Return(chunk);
        }
    }

    /// <summary>The bucket with the earliest deadlines: those from <paramref name="start"/>, which differ in the digits up to <paramref name="level"/> only.</summary>
    internal bool TryFindFirst(out int level, out uint start)
    {
        for (level = 0; level < Levels; level++)
        {
            if (_levels[level] is { } buckets && buckets.FirstUsed() is >= 0 and var digit)
            {
                var shift = level * TimerLevel.DigitBits;
                start = (Position & ~SpanOf(level + 1)) | ((uint)digit << shift);
                return true;
            }
        }

        start = 0;
        return false;
    }

    /// <summary>The last deadline that belongs into a bucket, counted from its first.</summary>
    internal static uint SpanOf(int level) => (uint)((1UL << (level * TimerLevel.DigitBits)) - 1);

    internal ref TimerBucket Bucket(int level, uint start) => ref _levels[level]![Digit(start, level)];

    /// <summary>Hands over what is in a bucket, and empties it.</summary>
    internal TimerChunk? Take(int level, uint start) => _levels[level]!.Take(Digit(start, level));

    internal IEnumerable<TimerEntry> Entries() => _levels.SelectMany(level => level?.Entries() ?? []);

    /// <summary>Forgets those that no longer wait.</summary>
    /// <returns>How many are left.</returns>
    internal int Sweep() => _levels.Sum(level => level?.Sweep(Chunks) ?? 0);

    internal void Clear()
    {
        foreach (var level in _levels)
            level?.Clear(Chunks);
    }

    private static int Digit(uint deadline, int level) => (int)(deadline >> (level * TimerLevel.DigitBits)) & (TimerLevel.Slots - 1);
}
