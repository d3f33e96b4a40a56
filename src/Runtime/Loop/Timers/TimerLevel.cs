using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The buckets for one digit of the deadlines.</summary>
internal sealed class TimerLevel
{
    internal const int DigitBits = 8;
    internal const int Slots = 1 << DigitBits;
    private const int WordBits = 64;

    private readonly TimerBucket[] _buckets = new TimerBucket[Slots];
    private readonly ulong[] _used = new ulong[Slots / WordBits];

    internal ref TimerBucket this[int digit] => ref _buckets[digit];

    /// <summary>A bucket that is about to get a timer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TimerBucket ToFill(int digit)
    {
        _used[digit / WordBits] |= 1UL << digit;
        return ref _buckets[digit];
    }

    /// <summary>The least digit that has timers, or -1.</summary>
    internal int FirstUsed()
    {
        for (var word = 0; word < _used.Length; word++)
        {
            if (_used[word] != 0)
                return (word * WordBits) + BitOperations.TrailingZeroCount(_used[word]);
        }

        return -1;
    }

    internal TimerChunk? Take(int digit)
    {
        _used[digit / WordBits] &= ~(1UL << digit);
        return _buckets[digit].Take();
    }

    internal IEnumerable<TimerEntry> Entries() => _buckets.SelectMany(bucket => bucket.Entries());

    internal int Sweep(TimerChunks chunks)
    {
        var kept = 0;
        for (var digit = 0; digit < Slots; digit++)
        {
            kept += _buckets[digit].Sweep(chunks);
            if (_buckets[digit].IsEmpty)
                Take(digit);
        }

        return kept;
    }

    internal void Clear(TimerChunks chunks)
    {
        for (var digit = FirstUsed(); digit >= 0; digit = FirstUsed())
            chunks.ReturnAll(Take(digit));
    }
}
