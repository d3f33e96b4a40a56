using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A loop's timers: the earliest deadline first, in order of arrival where they are equal. What is due soon stands in a wheel, and what is due in the
/// wheel's next window in a bucket of its own; the rest waits in a heap: what is later still, and, after a clock jumped back, what is due before the wheel's position.
/// </summary>
/// <remarks>
/// A timer whose waiter no longer waits is left where it is and skipped when its time comes; when such timers become the majority they are swept out.
/// </remarks>
internal sealed class LoopTimers
{
    private const int SweepFrom = 64;

    /// <summary>So many of a bucket that is due are sorted, which is cheaper than to spread them.</summary>
    private const int SortUpTo = 4 * TimerChunk.Capacity;

    private const int WordBits = 32;

    private readonly TimerWheel _wheel = new();
    private readonly TimerChunk[] _sorting = new TimerChunk[SortUpTo / TimerChunk.Capacity];
    private readonly PriorityQueue<CoroutineWaiter, (long Deadline, long Sequence)> _others = new();

    /// <summary>The upper half of the deadlines in the wheel.</summary>
    private long _window;
    private TimerBucket _nextWindow;
    private long _sequence;
    private int _stale;

    /// <summary>The earliest in the wheel and its next window, if it has been looked for. It may have been cancelled since.</summary>
    private (long Deadline, CoroutineWaiter Waiter)? _earliest;

    internal int Count { get; private set; }

    private long Position => Whole(_window, _wheel.Position);

    internal void Add(long now, long deadline, CoroutineWaiter waiter)
    {
        if (Count++ == 0)
            MoveTo(now);
        Place(deadline, waiter);
    }

    /// <summary>Makes ready, in order, what is due.</summary>
    internal void Fire(long now, EventLoop loop)
    {
        FireOthers(now, loop);
        while (Position <= now)
        {
            var isLast = now >> TimerWheel.WindowBits == _window;
            FireWheel(isLast ? (uint)now : uint.MaxValue, loop);
            if (isLast)
                break;
            EnterNextWindow(now >> TimerWheel.WindowBits);
        }

        if (_earliest is { } earliest && earliest.Deadline <= now)
            _earliest = null;
    }

    /// <summary>The earliest deadline that somebody waits for, in ticks of the loop's clock, or <see cref="long.MaxValue"/>.</summary>
    /// <param name="exact">Whether it must not be one whose waiter has been cancelled, which makes the loop go round once for nothing.</param>
    internal long NextDeadline(bool exact)
    {
        if (_earliest is not { } earliest || (exact && !earliest.Waiter.IsWaiting))
            _earliest = earliest = FindEarliest();
        while (_others.TryPeek(out var waiter, out var key))
        {
            if (waiter.IsWaiting)
                return Math.Min(key.Deadline, earliest.Deadline);
            _others.Dequeue();
            ForgetStale(1);
        }

        return earliest.Deadline;
    }

    /// <summary>To be called before a waiter stops to wait.</summary>
    internal void NoteStale()
    {
        if (_stale >= SweepFrom && _stale > Count / 2)
            Sweep();
        _stale++;
    }

    internal void Clear()
    {
        _wheel.Clear();
        _wheel.Chunks.ReturnAll(_nextWindow.Take());
        _others.Clear();
        _earliest = null;
        _stale = 0;
        Count = 0;
    }

    /// <summary>All that wait, and for when; not in order, but those with the same deadline in theirs.</summary>
    internal IEnumerable<(long Deadline, CoroutineWaiter Waiter)> Waiting() =>
        _wheel.Entries().Select(entry => (Whole(_window, entry.Deadline), entry.Waiter))
            .Concat(_nextWindow.Entries().Select(entry => (Whole(_window + 1, entry.Deadline), entry.Waiter)))
            .Concat(_others.UnorderedItems.OrderBy(static item => item.Priority).Select(static item => (item.Priority.Deadline, item.Element)))
            .Where(timer => timer.Item2.IsWaiting);

    private static long Whole(long window, uint deadline) => (window << TimerWheel.WindowBits) | deadline;

    /// <summary>Only while there are none.</summary>
    private void MoveTo(long now)
    {
        _window = now >> TimerWheel.WindowBits;
        _wheel.Position = (uint)now;
        _earliest = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(long deadline, CoroutineWaiter waiter)
    {
        var window = deadline >> TimerWheel.WindowBits;
        if (window == _window && (uint)deadline >= _wheel.Position)
            _wheel.Add(waiter.Frame!, waiter.Token, (uint)deadline);
        else if (window == _window + 1)
            _nextWindow.Add(_wheel.Chunks, waiter.Frame!, waiter.Token, (uint)deadline);
        else
        {
            _others.Enqueue(waiter, (deadline, _sequence++));
            return;
        }

        if (_earliest is { } earliest && deadline < earliest.Deadline)
            _earliest = (deadline, waiter);
    }

    private void FireOthers(long now, EventLoop loop)
    {
        while (_others.TryPeek(out var waiter, out var key) && key.Deadline <= now && key.Deadline < Position)
        {
            _others.Dequeue();
            Fire(waiter, loop);
        }
    }

    /// <summary>Fires what is due in this window, and moves on.</summary>
    private void FireWheel(uint end, EventLoop loop)
    {
        while (_wheel.TryFindFirst(out var level, out var start) && start <= end)
        {
            _wheel.Position = start;
            var chunk = _wheel.Take(level, start);
            if (level == 0)
                FireInOrder(chunk, loop);
            else if (TimerWheel.SpanOf(level) > end - start || !TryFireSorted(chunk, loop))
                _wheel.Spread(chunk);
        }

        _wheel.Position = end;
    }

    /// <summary>Goes to the next window that has timers, or to where the clock is.</summary>
    private void EnterNextWindow(long last)
    {
        if (!_nextWindow.IsEmpty)
            last = _window + 1;
        else if (_others.TryPeek(out _, out var first))
            last = Math.Min(last, first.Deadline >> TimerWheel.WindowBits);
        _window = last;
        _wheel.Position = 0;
        _wheel.Spread(_nextWindow.Take());
        while (_others.TryPeek(out var waiter, out var key) && key.Deadline >> TimerWheel.WindowBits <= _window + 1)
        {
            _others.Dequeue();
            Place(key.Deadline, waiter);
        }
    }

    /// <summary>Fires a bucket of one deadline.</summary>
    private void FireInOrder(TimerChunk? chunk, EventLoop loop)
    {
        for (; chunk is not null; chunk = _wheel.Chunks.Return(chunk))
        {
            foreach (ref var entry in chunk.Filled)
                Fire(entry.Waiter, loop);
        }
    }

    /// <summary>Fires a bucket that is due.</summary>
    /// <returns>False when it has too many to sort.</returns>
    private bool TryFireSorted(TimerChunk? first, EventLoop loop)
    {
        Span<ulong> order = stackalloc ulong[SortUpTo];
        var count = 0;
        for (var chunk = first; chunk is not null; chunk = chunk.Next)
        {
            if (count == SortUpTo)
                return false;
            _sorting[count / TimerChunk.Capacity] = chunk;
            foreach (ref var entry in chunk.Filled)
            {
                FramePrefetch.Of(entry.Frame);
                order[count] = ((ulong)entry.Deadline << WordBits) | (uint)count;
                count++;
            }
        }

        order[..count].Sort();
        foreach (var item in order[..count])
            Fire(_sorting[(uint)item / TimerChunk.Capacity].Filled[(int)((uint)item % TimerChunk.Capacity)].Waiter, loop);
        _wheel.Chunks.ReturnAll(first);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fire(CoroutineWaiter waiter, EventLoop loop)
    {
        Count--;
        if (waiter.IsWaiting)
            waiter.Frame!.MakeReady(loop, null);
        else
            _stale--;
    }

    /// <summary>Forgets, on the way, buckets in which nobody waits any more.</summary>
    private (long Deadline, CoroutineWaiter Waiter) FindEarliest()
    {
        TimerEntry earliest;
        while (_wheel.TryFindFirst(out var level, out var start))
        {
            if (_wheel.Bucket(level, start).TryFindEarliest(out earliest))
                return (Whole(_window, earliest.Deadline), earliest.Waiter);
            ForgetStale(_wheel.Take(level, start));
        }

        if (_nextWindow.TryFindEarliest(out earliest))
            return (Whole(_window + 1, earliest.Deadline), earliest.Waiter);
        ForgetStale(_nextWindow.Take());
        return (long.MaxValue, default);
    }

    private void ForgetStale(TimerChunk? chunk)
    {
        for (; chunk is not null; chunk = _wheel.Chunks.Return(chunk))
            ForgetStale(chunk.Count);
    }

    private void ForgetStale(int count)
    {
        Count -= count;
        _stale -= count;
    }

    private void Sweep()
    {
        var waiting = _others.UnorderedItems.Where(item => item.Element.IsWaiting).ToList();
        _others.Clear();
        _others.EnqueueRange(waiting);
        _earliest = null;
        Count = _wheel.Sweep() + _nextWindow.Sweep(_wheel.Chunks) + waiting.Count;
        _stale = 0;
    }
}
