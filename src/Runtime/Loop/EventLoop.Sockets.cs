namespace Coroutines;

public sealed partial class EventLoop
{
    private SocketSelector? _selector;
    private bool _hasNoSelector;

    /// <summary>Opens, for the first socket, what waits for them; null where they go .NET's way.</summary>
    internal SocketSelector? OpenSelector()
    {
        if (_selector is null && !_hasNoSelector)
        {
            // a host that steps the loop learns of work from other threads
            _selector = _options.WorkPosted is null ? SocketSelector.TryOpen(this) : null;
            _hasNoSelector = _selector is null;
            if (_selector is not null)
                Inbox.SleepAt(_selector);
        }

        return _selector;
    }

    /// <summary>Resumes who waits for what has come to the sockets.</summary>
    /// <returns>Whether anything had.</returns>
    private bool HasInput() => _selector is { IsWaitedFor: true } selector && selector.Poll();
}
