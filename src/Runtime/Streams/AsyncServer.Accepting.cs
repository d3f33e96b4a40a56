using System.Net.Sockets;

namespace Coroutines;

public sealed partial class AsyncServer
{
    /// <summary>How long to accept nothing when the machine has no room for more connections; asyncio's figure.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>After so many connections others have their turn: a crowd at the door is accepted without a wait.</summary>
    private const int MostInARow = 64;

    [Coroutine]
    private async Coroutine Accept(Socket listener)
    {
        using (listener)
        using (var watched = LoopSocket.TryMake(listener, listener.LocalEndPoint))
        {
            for (var count = 1; IsServing; count++)
            {
                try
                {
                    Begin(watched is null ? await listener.AcceptAsync(Coroutine.NextCancel) : await watched.Accept());
                    if (count % MostInARow == 0)
                        await Coroutine.Yield();
                }
                catch (Exception e) when (e is IOException or SocketException { SocketErrorCode: SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable })
                {
                    _loop.Report(new CoroutineDiagnostic($"No connection can be accepted at {listener.LocalEndPoint}; the next try is in {s_pause.TotalSeconds} s.", e));
                    await Coroutine.Sleep(s_pause);
                }
                catch (SocketException) when (IsServing)
                {
                    // the client was gone before it was accepted; where the error stays, others have their turn
                    await Coroutine.Yield();
                }
            }
        }
    }

    private void Begin(Socket connection)
    {
        // it came with the last breath
        if (!IsServing)
        {
            connection.Dispose();
            return;
        }

        AsyncStreamReader reader;
        AsyncStreamWriter writer;
        try
        {
            (reader, writer) = Tcp.Streams(connection, LoopSocket.TryMake(connection, connection.RemoteEndPoint), _limit);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // it is gone already
            connection.Dispose();
            return;
        }

        _clients.Add(writer);

        // not in the coroutine: one that is cancelled before its first step never runs
        _loop.CreateTask(Serve(reader, writer)).AddDoneCallback(_ => Ended(writer));
    }

    private void Ended(AsyncStreamWriter writer)
    {
        if (!writer.IsClosing || writer.Pending > 0)
            writer.Abort();
        _clients.Remove(writer);
        FinishIfDone();
    }

    [Coroutine]
    private async Coroutine Serve(AsyncStreamReader reader, AsyncStreamWriter writer)
    {
        try
        {
            await _handler(reader, writer);
            writer.Close();
            await Closing(writer);
        }
        catch (Exception e)
        {
            writer.Abort();
            if (e is CoroutineCancelledException)
                throw;
            _loop.Report(new CoroutineDiagnostic($"The handler of a connection failed: {writer}.", e, _loop.CurrentTask));
        }
    }

    /// <summary>What could not be sent any more is nobody's concern once the handler has ended.</summary>
    [Coroutine]
    private static async Coroutine Closing(AsyncStreamWriter writer)
    {
        try
        {
            await writer.WaitClosed();
        }
        catch (IOException)
        {
        }
    }
}
