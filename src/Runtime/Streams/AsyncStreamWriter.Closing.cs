namespace Coroutines;

public sealed partial class AsyncStreamWriter
{
    /// <summary>
    /// Closes the stream, both directions of it, once everything written has left; <see cref="WaitClosed"/> waits for that. A coroutine that
    /// reads from it meets the end.
    /// </summary>
    public void Close()
    {
        CheckLoop();
        if (IsClosing)
            return;
        IsClosing = true;
        if (!_isSending)
            Shut();
    }

    /// <summary>Closes the stream now, and drops what has not left. A socket's other side sees a reset, and no end (in asyncio it may see either).</summary>
    public void Abort()
    {
        CheckLoop();
        IsClosing = true;
        if (Pending > 0)
            Fail(new IOException($"The connection to {_name} was aborted before {Pending} bytes had left."));

        // a stream would first say goodbye
        if (!_closed.IsSet)
        {
            _socket?.Abort();
            Socket?.Close(0);
        }

        Shut();
    }

    /// <summary>Waits until the stream is closed.</summary>
    /// <exception cref="IOException">Something that was written had not left when the other side was gone, or the stream failed to close.</exception>
    [Coroutine]
    public async Coroutine WaitClosed()
    {
        CheckLoop();
        await _closed.Wait();
        ThrowIfFailed();
    }

    /// <summary>For <c>await using</c>: <see cref="Close"/> and <see cref="WaitClosed"/>.</summary>
    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        Close();
        await WaitClosed();
    }

    private void Shut()
    {
        if (_closed.IsSet)
            return;
        try
        {
            _socket?.Dispose();
            _stream?.Dispose();
        }
        catch (Exception e)
        {
            // a stream may have kept some of it to the last; told to those that wait, as every failure to write is
            Fail(e);
        }

        _closed.Set();
    }
}
