namespace Coroutines;

/// <summary>The only door for other threads, and the only place where the loop sleeps: one lock, one wake-up.</summary>
internal sealed class LoopInbox
{
    private readonly object _gate = new();
    private List<IInboxItem> _incoming = [];
    private List<IInboxItem> _spare = [];
    private bool _woken;
    private volatile bool _hasItems;

    internal bool HasItems => _hasItems;

    internal void Post(IInboxItem item)
    {
        lock (_gate)
        {
            _incoming.Add(item);
            _hasItems = true;
            Monitor.Pulse(_gate);
        }
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
