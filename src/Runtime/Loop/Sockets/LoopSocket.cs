using System.Net;
using System.Net.Sockets;

namespace Coroutines;

/// <summary>
/// A socket whose loop waits for it itself: what can be done at once is done at once, and for the rest <see cref="Readable"/> and
/// <see cref="Writable"/> are awaited, by one coroutine each.
/// </summary>
/// <remarks>
/// The system tells changes only, so after an attempt that failed, or one that took all there was, the next change is waited for. The socket stays one that
/// blocks, for whoever else uses it.
/// </remarks>
internal sealed partial class LoopSocket : IDisposable
{
    /// <summary>After so many changes that nobody waited for it is not watched until somebody waits again: another may be using the socket.</summary>
    private const int MostUnwanted = 16;

    private readonly SocketSelector _selector;
    private readonly SocketWait _readable;
    private readonly SocketWait _writable;

    private readonly EndPoint? _address;
    private ulong _key;
    private int _unwanted;
    private bool _isClosed;
    private bool _isRefused;

    /// <summary>False when all has been taken that had come.</summary>
    private bool _mayReceive = true;

    /// <summary>Whether a read that was not filled proves that nothing is left: not before the end, and only TCP gives what there is across the borders of messages.</summary>
    private bool _provesEmpty;

    private LoopSocket(Socket socket, EndPoint? address, SocketSelector selector)
    {
        Socket = socket;
        _selector = selector;
        _address = address;
        _provesEmpty = socket.ProtocolType == ProtocolType.Tcp;
        _readable = new SocketWait(this, selector, "input");
        _writable = new SocketWait(this, selector, "room in the output");
    }

    internal Socket Socket { get; }

    internal WaitAwaitable<SocketWait> Readable => new(_readable);

    internal WaitAwaitable<SocketWait> Writable => new(_writable);

    /// <param name="socket">The socket.</param>
    /// <param name="address">By which messages name it.</param>
    /// <returns>Null where sockets go .NET's way.</returns>
    internal static LoopSocket? TryMake(Socket socket, EndPoint? address) =>
        EventLoop.Require().OpenSelector() is { } selector ? new LoopSocket(socket, address, selector) : null;

    /// <summary>Takes what has come.</summary>
    /// <returns>How many bytes; 0: it has ended; null: await <see cref="Readable"/>.</returns>
    /// <exception cref="IOException">The connection is broken.</exception>
    internal int? TryReceive(Span<byte> room)
    {
        if (_isClosed)
            return 0;
        CheckOpen("read from");
        if (!_mayReceive)
            return null;
        try
        {
            var count = Linux.Receive(Socket.SafeHandle, room);
            _mayReceive = count is not null && (!_provesEmpty || count == room.Length);
            return count;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Broken("read from", e);
        }
    }

    /// <summary>Sends as much as there is room for.</summary>
    /// <returns>How many bytes; null: await <see cref="Writable"/>.</returns>
    /// <exception cref="IOException">The connection is broken.</exception>
    internal int? TrySend(ReadOnlySpan<byte> bytes)
    {
        CheckOpen("write to");
        try
        {
            return Linux.Send(Socket.SafeHandle, bytes);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Broken("write to", e);
        }
    }

    /// <summary>Has the loop told of changes, if it is not yet.</summary>
    internal void Watch()
    {
        _unwanted = 0;
        if (_key != 0)
            return;
        try
        {
            _key = _selector.Add(this);
            _isRefused = _key == 0;
        }
        catch (ObjectDisposedException)
        {
            // another thread has closed the socket
        }

        // the attempt that follows says why
        if (_key == 0)
            Resume();
    }

    /// <summary>Something has changed: data, room, the end.</summary>
    internal void Notice(uint state)
    {
        _mayReceive = true;
        if ((state & (Linux.OtherSideEnded | Linux.HungUp | Linux.Failed | Linux.Urgent)) != 0)
            _provesEmpty = false;
        const uint Both = Linux.HungUp | Linux.Failed;
        var isWanted = (state & (Linux.Readable | Linux.OtherSideEnded | Linux.Urgent | Both)) != 0 && _readable.TryEnd();
        isWanted |= (state & (Linux.Writable | Both)) != 0 && _writable.TryEnd();
        if (isWanted)
            _unwanted = 0;
        else if (!_readable.IsAwaited && !_writable.IsAwaited && ++_unwanted > MostUnwanted)
            Unwatch();
    }

    /// <summary>Closes it with a reset.</summary>
    internal void Abort()
    {
        Forget();
        Socket.Close(0);
    }

    public void Dispose()
    {
        Forget();
        try
        {
            if (Socket.Connected)
                Socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // the other side was faster
        }

        Socket.Dispose();
    }

    public override string ToString() => $"socket {_address}";

    private void Forget()
    {
        _isClosed = true;
        Unwatch();
        Resume();
    }

    private void Unwatch()
    {
        if (_key != 0)
            _selector.Remove(_key, Socket);
        _key = 0;
    }

    private void Resume()
    {
        _mayReceive = true;
        _readable.TryEnd();
        _writable.TryEnd();
    }

    /// <summary>Its <see cref="Socket"/> may have been closed directly; then who waits for the other direction is to hear of it, too.</summary>
    private void CheckOpen(string what)
    {
        CheckWatched();
        if (!Socket.SafeHandle.IsClosed)
            return;
        Unwatch();
        Resume();
        throw Broken(what, new ObjectDisposedException(nameof(Socket)));
    }

    /// <summary>Tells a refusal once; the next wait asks the system again.</summary>
    private void CheckWatched()
    {
        if (!_isRefused)
            return;
        _isRefused = false;
        throw new IOException($"The system refuses to watch {this}; it has a limit for that.");
    }

    private IOException Broken(string what, Exception cause) => new($"Could not {what} {this}: {cause.Message}", cause);
}
