namespace Coroutines;

/// <summary>The only door for other threads, and the only place where the loop sleeps: one lock, one wake-up.</summary>
/// <param name="workPosted">Called by the thread that posts the first item since the last <see cref="Drain"/>.</param>
internal sealed class LoopInbox(Action? workPosted)
{
    private readonly object _gate = new();
    private List<IInboxItem> _incoming = [];
    private List<IInboxItem> _spare = [];
    private bool _woken;
    private bool _closed;
    private volatile bool _hasItems;

    internal bool HasItems => _hasItems;

    /// <summary>From any thread. False when the loop has ended.</summary>
    internal bool TryPost(IInboxItem item)
    {
        bool isFirst;
        lock (_gate)
        {
            if (_closed)
                return false;
            isFirst = _incoming.Count == 0;
            _incoming.Add(item);
            _hasItems = true;
            Monitor.Pulse(_gate);
        }

        if (isFirst)
            workPosted?.Invoke();
        return true;
    }

    /// <summary>Takes no more, and abandons what came too late.</summary>
    internal void Close()
    {
        lock (_gate)
            _closed = true;
        foreach (var item in _incoming)
            item.Abandon();
        _incoming.Clear();
    }

    /// <summary>Ends a <see cref="Wait"/> without an item.</summary>
    internal void Wake()
    {
        lock (_gate)
        {
            _woken = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Sleeps until there is an item, a wake-up, or the time is over, which returns false.</summary>
    internal bool Wait(TimeSpan timeout)
    {
        lock (_gate)
        {
            var called = _incoming.Count > 0 || _woken || Monitor.Wait(_gate, timeout);
            _woken = false;
            return called;
        }
    }

    internal void Drain()
    {
        List<IInboxItem> items;
        lock (_gate)
        {
            items = _incoming;
            _incoming = _spare;
            _spare = items;
            _hasItems = false;
        }

        foreach (var item in items)
            item.Deliver();
        items.Clear();
    }
}
