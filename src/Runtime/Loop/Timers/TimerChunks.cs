using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A thread's chunks that hold no timers now.</summary>
internal sealed class TimerChunks : ITrimmable
{
    [ThreadStatic]
    private static TimerChunks? t_own;

    private TimerChunk? _free;
    private int _count;
    private int _leastSinceTrim;

    private TimerChunks() => LoopThread.Current.Trimmer.Add(this);

    internal static TimerChunks OfThread => t_own ??= new TimerChunks();

    internal TimerChunk Take()
    {
        if (_free is not { } chunk)
            return new TimerChunk();
        _free = chunk.Next;
        chunk.Next = null;
        _leastSinceTrim = Math.Min(_leastSinceTrim, --_count);
        return chunk;
    }

    /// <returns>The one that followed it.</returns>
    internal TimerChunk? Return(TimerChunk chunk)
    {
        var next = chunk.Next;
        chunk.Clear();
        chunk.Next = _free;
        _free = chunk;
        _count++;
        return next;
    }

    internal void ReturnAll(TimerChunk? chunk)
    {
        while (chunk is not null)
            chunk = Return(chunk);
    }

    /// <summary>Drops half of what has not been taken since the last call.</summary>
    void ITrimmable.Trim()
    {
        for (var dropped = (_leastSinceTrim + 1) / 2; dropped > 0; dropped--)
            Take();
        _leastSinceTrim = _count;
    }
}
