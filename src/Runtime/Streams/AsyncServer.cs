using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Coroutines;

/// <summary>Accepts connections and runs a coroutine for each: <see cref="Tcp.StartServer(Func{AsyncStreamReader, AsyncStreamWriter, Coroutine}, string, int, int, int)"/>. Asyncio's <c>Server</c>.</summary>
/// <remarks>For the loop on which it was made, while that runs; how it stands may be read on any thread. It lives until it is closed, or the loop ends.</remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.Server">asyncio.Server</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncServer
{
    private readonly EventLoop _loop = EventLoop.Require();
    private readonly Func<AsyncStreamReader, AsyncStreamWriter, Coroutine> _handler;
    private readonly int _limit;
    private readonly List<Socket> _listeners;
    private readonly List<CoroutineTask> _accepting = [];
    private readonly HashSet<AsyncStreamWriter> _clients = [];

    /// <summary>Set once it has been closed.</summary>
    private readonly AsyncEvent _closed = new();

    /// <summary>Set once it has been closed and no connection is left.</summary>
    private readonly AsyncEvent _finished = new();

    internal AsyncServer(Func<AsyncStreamReader, AsyncStreamWriter, Coroutine> handler, EndPoint[] addresses, int backlog, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _handler = handler;
        _limit = limit;
        _listeners = Listeners.Open(addresses, backlog);
        EndPoints = [.. _listeners.Select(listener => listener.LocalEndPoint!)];
        foreach (var listener in _listeners)
        {
            var task = _loop.CreateTask(Accept(listener));
            _accepting.Add(task);
            task.AddDoneCallback(ended =>
            {
                _accepting.Remove(ended);
                FinishIfDone();
            });
        }
    }

    /// <summary>Where it listens; its ports where free ones were asked for.</summary>
    public IReadOnlyList<EndPoint> EndPoints { get; }

    /// <summary>The port that it listens at, of its first address. 0 where there are no ports.</summary>
    public int Port => EndPoints[0] is IPEndPoint { Port: var port } ? port : 0;

    /// <summary>Whether it accepts connections.</summary>
    public bool IsServing => !_closed.IsSet;

    /// <summary>How many connections are open.</summary>
    public int ClientCount => _clients.Count;

    /// <summary>Accepts no more connections. Those that are open stay.</summary>
    public void Close()
    {
        CheckLoop();
        if (_closed.IsSet)
            return;
        foreach (var task in _accepting)
            task.Cancel("The server was closed.");
        foreach (var listener in _listeners)
            listener.Dispose();
        _closed.Set();
        FinishIfDone();
    }

    /// <summary>Closes the open connections, each once everything written to it has left.</summary>
    public void CloseClients()
    {
        CheckLoop();
        foreach (var client in _clients.ToArray())
            client.Close();
    }

    /// <summary>Closes the open connections now.</summary>
    public void AbortClients()
    {
        CheckLoop();
        foreach (var client in _clients.ToArray())
            client.Abort();
    }

    /// <summary>Waits until it has been closed and the last connection has ended, with its handler.</summary>
    [Coroutine]
    public async Coroutine WaitClosed()
    {
        CheckLoop();
        await _finished.Wait();
    }

    /// <summary>
    /// Waits until it is closed. A cancel closes it and its connections, waits for the handlers, and goes on. (Asyncio's also ends with a cancel when
    /// somebody else calls <see cref="Close"/>.)
    /// </summary>
    [Coroutine]
    public async Coroutine ServeForever()
    {
        CheckLoop();
        try
        {
            await _closed.Wait();
        }
        catch (CoroutineCancelledException)
        {
            Close();
            CloseClients();
            await WaitClosed();
            throw;
        }
    }

    /// <summary>For <c>await using</c>: closes it and its connections, and waits for the handlers.</summary>
    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        Close();
        CloseClients();
        await WaitClosed();
    }

    /// <summary>Where it listens, and for how many.</summary>
    public override string ToString() => $"{nameof(AsyncServer)} at {string.Join(", ", EndPoints)}: {ClientCount} connections{(IsServing ? "" : ", closed")}";

    private void FinishIfDone()
    {
        if (_closed.IsSet && _clients.Count == 0 && _accepting.Count == 0)
            _finished.Set();
    }

    private void CheckLoop() => _loop.CheckRunsHere("This server");
}
