using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The only door for other threads, and the only place where the loop sleeps. To post takes no lock: the items are a stack, the newest first,
/// which the loop takes as a whole and turns around. Only a loop that sleeps has to be woken.
/// </summary>
/// <param name="workPosted">Called by the thread that posts the first item since the last <see cref="Drain"/>.</param>
internal sealed class LoopInbox(Action? workPosted)
{
    private static readonly InboxItem s_closed = new Nothing();

    private readonly object _bed = new();
    private InboxItem? _newest;

    /// <summary>What the loop has taken and not delivered yet, the oldest first: a delivery that fails does not take the rest with it.</summary>
    private InboxItem? _taken;

    private volatile bool _isAsleep;
    private volatile bool _isCalled;

    /// <summary>Set where the loop waits for sockets itself: it then sleeps there.</summary>
    internal SocketSelector? Selector;

    /// <summary>For the loop's thread.</summary>
    internal bool HasItems
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _newest) is not null || _taken is not null;
    }

    /// <summary>From any thread. False when the loop has ended.</summary>
    internal bool TryPost(InboxItem item)
    {
        var newest = Volatile.Read(ref _newest);
        for (; ; )
        {
            if (ReferenceEquals(newest, s_closed))
                return false;
            item.Earlier = newest;
            var seen = Interlocked.CompareExchange(ref _newest, item, newest);
            if (ReferenceEquals(seen, newest))
                break;
            newest = seen;
        }

        // the exchange pairs with the barrier in Wait: either this sees the sleeper, or that sees the item
        if (_isAsleep)
            WakeSleeper();
        if (newest is null)
            workPosted?.Invoke();
        return true;
    }

    /// <summary>Takes no more, and abandons what came too late.</summary>
    internal void Close()
    {
        for (; _taken is not null; _taken = Next(_taken))
            _taken.Abandon();
        for (var item = InOrder(Interlocked.Exchange(ref _newest, s_closed)); item is not null; item = Next(item))
            item.Abandon();
    }

    /// <summary>Ends a <see cref="Wait"/> without an item.</summary>
    internal void Wake()
    {
        lock (_bed)
        {
            _isCalled = true;
            Monitor.Pulse(_bed);
        }

        Selector?.Wake();
    }

    /// <summary>Sleeps until there is an item, a wake-up, or the time is over, which returns false.</summary>
    internal bool Wait(TimeSpan timeout)
    {
        if (Selector is { } selector)
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
        _taken ??= InOrder(Interlocked.Exchange(ref _newest, null));
        while (_taken is { } item)
        {
            // once delivered, it may be posted again
            _taken = Next(item);
            item.Deliver();
        }
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

    private void WakeSleeper()
    {
        if (Selector is { } selector)
        {
            selector.Wake();
            return;
        }

        lock (_bed)
            Monitor.Pulse(_bed);
    }

    /// <summary>Turns the stack around: <see cref="InboxItem.Earlier"/> then leads to what was posted later.</summary>
    private static InboxItem? InOrder(InboxItem? newest)
    {
        InboxItem? oldest = null;
        while (newest is not null)
        {
            var earlier = newest.Earlier;
            newest.Earlier = oldest;
            oldest = newest;
            newest = earlier;
        }

        return oldest;
    }

    private static InboxItem? Next(InboxItem item)
    {
        var next = item.Earlier;
        item.Earlier = null;
        return next;
    }

    /// <summary>Stands for the end: nothing can be put upon it.</summary>
    private sealed class Nothing : InboxItem
    {
        internal override void Deliver()
        {
        }
    }
}
