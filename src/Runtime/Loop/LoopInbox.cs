using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The only door for other threads, and the only place where the loop sleeps. To post copies an entry under a lock that nobody holds for longer than
/// that, so to spin for it is cheaper than to sleep; the loop takes all of them at once. Only a loop that sleeps has to be woken.
/// </summary>
internal sealed class LoopInbox
{
    /// <summary>So many segments at most are kept for the next time.</summary>
    private const int MostKept = 64;

    private readonly object _bed = new();
    private readonly EventLoop _loop;
    private readonly Action? _workPosted;

    private SpinLock _gate = new(enableThreadOwnerTracking: false);

    /// <summary>What has been posted, the oldest first. Written under the gate, as what follows.</summary>
    private volatile InboxSegment? _first;
    private InboxSegment? _last;
    private InboxSegment? _spare;
    private bool _isClosed;

    /// <summary>What the loop has taken and not delivered yet: a delivery that fails does not take the rest with it.</summary>
    private InboxSegment? _taken;

    /// <summary>The loop's, for the next time.</summary>
    private InboxSegment? _free;
    private int _freeCount;

    /// <summary>How many are kept: as many as came at once, and one less each time that fewer come.</summary>
    private int _kept;

    /// <summary>How many callbacks wait for their turn behind another one of their row.</summary>
    internal int CallbacksInRows;

    private volatile bool _isAsleep;
    private volatile bool _isCalled;

    private volatile SocketSelector? _selector;

    /// <param name="loop">Whose it is.</param>
    /// <param name="workPosted">Called by the thread that posts the first item since the last <see cref="Drain"/>.</param>
    internal LoopInbox(EventLoop loop, Action? workPosted)
    {
        _loop = loop;
        _workPosted = workPosted;
    }

    /// <summary>For the loop's thread.</summary>
    internal bool HasItems
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _first is not null || _taken is not null;
    }

    /// <summary>From any thread. False when the loop has ended.</summary>
    internal bool TryPost(InboxItem item) => TryPost(new Posting(item));

    /// <summary>From any thread. False when the loop has ended.</summary>
    internal bool TryPost(in Posting posting)
    {
        bool isFirst;
        var isHeld = false;
        try
        {
            _gate.Enter(ref isHeld);
            if (_isClosed)
                return false;
            isFirst = _last is null;
            if (isFirst || !_last!.TryAdd(in posting))
                AddToNew(in posting);
        }
        finally
        {
            if (isHeld)
                _gate.Exit(useMemoryBarrier: false);
        }

        // pairs with the barrier in Wait: either this sees the sleeper, or that sees the item
        if (isFirst)
            Interlocked.MemoryBarrier();
        _loop.Call();
        if (_isAsleep)
            WakeSleeper();
        if (isFirst)
            _workPosted?.Invoke();
        return true;
    }

    /// <summary>Takes no more, and abandons what came too late.</summary>
    internal void Close()
    {
        for (; _taken is not null; _taken = _taken.Next)
            _taken.Abandon();
        for (var segment = Take(forGood: true); segment is not null; segment = segment.Next)
            segment.Abandon();
    }

    /// <summary>From now on the loop sleeps there, to wait for sockets, too. Who is about to wake it in its bed must not take the new sleeper for the old one.</summary>
    internal void SleepAt(SocketSelector selector)
    {
        lock (_bed)
            _selector = selector;
    }

    /// <summary>Ends a <see cref="Wait"/> without an item.</summary>
    internal void Wake()
    {
        lock (_bed)
        {
            _isCalled = true;
            Monitor.Pulse(_bed);
        }

        _selector?.Wake();
    }

    /// <summary>Sleeps until there is an item, a wake-up, or the time is over, which returns false.</summary>
    internal bool Wait(TimeSpan timeout)
    {
        if (_selector is { } selector)
            return WaitAt(selector, timeout);
        lock (_bed)
        {
            _isAsleep = true;
            Interlocked.MemoryBarrier();
            var isCalled = HasItems || _isCalled || Monitor.Wait(_bed, timeout) || HasItems;
            _isAsleep = false;
            _isCalled = false;
            return isCalled;
        }
    }

    internal void Drain()
    {
        _taken ??= Take();
        var count = 0;
        while (_taken is { } segment)
        {
            var next = segment.Next;
            if (++count > _kept)
                _kept = Math.Min(count, MostKept);
            segment.Deliver();
            _taken = next;
        }

        if (count < _kept)
            _kept--;
        if (_freeCount > _kept)
            DropOne();
    }

    private bool WaitAt(SocketSelector selector, TimeSpan timeout)
    {
        if (selector.Look(this))
            return true;
        _isAsleep = true;
        Interlocked.MemoryBarrier();
        var isCalled = HasItems || _isCalled || selector.Sleep(timeout) || HasItems;
        _isAsleep = false;
        _isCalled = false;
        return isCalled;
    }

    /// <summary>Keeps a segment that holds nothing any more.</summary>
    internal void Free(InboxSegment segment)
    {
        segment.Next = null;
        if (_freeCount >= _kept)
            return;
        segment.Next = _free;
        _free = segment;
        _freeCount++;
    }

    private void DropOne()
    {
        _free = _free!.Next;
        _freeCount--;
    }

    private InboxSegment? Take(bool forGood = false)
    {
        var isHeld = false;
        try
        {
            _gate.Enter(ref isHeld);
            _isClosed |= forGood;
            var taken = _first;
            _first = _last = null;
            if (_spare is null)
            {
                _spare = _free;
                _free = null;
                _freeCount = 0;
            }

            return taken;
        }
        finally
        {
            if (isHeld)
                _gate.Exit(useMemoryBarrier: false);
        }
    }

    private void AddToNew(in Posting posting)
    {
        var segment = _spare;
        if (segment is null)
        {
            segment = new InboxSegment(_loop);
        }
        else
        {
            _spare = segment.Next;
            segment.Next = null;
        }

        segment.TryAdd(in posting);
        if (_last is { } last)
            last.Next = segment;
        else
            _first = segment;
        _last = segment;
    }

    private void WakeSleeper()
    {
        lock (_bed)
        {
            if (_selector is null)
            {
                // the others need not wake it, too
                _isAsleep = false;
                Monitor.Pulse(_bed);
                return;
            }
        }

        _selector.Wake();
    }
}
