namespace Coroutines;

/// <summary>A coroutine that waits for one direction of a <see cref="LoopSocket"/>.</summary>
/// <remarks>It is told of a change, and takes nothing: a cancel loses nothing. The coroutine that waits holds it, and it holds the socket.</remarks>
/// <param name="socket">The socket.</param>
/// <param name="selector">Counts who waits.</param>
/// <param name="what">What is waited for, as the await tree names it.</param>
internal sealed class SocketWait(LoopSocket socket, SocketSelector selector, string what) : IOwnWait
{
    private CoroutineWaiter _waiter;

    /// <summary>Whether a coroutine waits.</summary>
    internal bool IsAwaited => _waiter != default;

    public void Begin(CoroutineWaiter waiter)
    {
        _waiter = waiter;
        selector.WaitBegins();
        socket.Watch();
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        _waiter = default;
        selector.WaitEnds();
        return false;
    }

    /// <summary>Resumes who waits.</summary>
    /// <returns>False when nobody does.</returns>
    internal bool TryEnd()
    {
        if (!IsAwaited)
            return false;
        var waiter = _waiter;
        _waiter = default;
        selector.WaitEnds();
        waiter.TryResume();
        return true;
    }

    public override string ToString() => $"{what} of {socket}";
}
