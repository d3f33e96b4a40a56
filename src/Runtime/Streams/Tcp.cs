using System.Net;
using System.Net.Sockets;

namespace Coroutines;

/// <summary>TCP connections and servers, over .NET's sockets.</summary>
/// <seealso href="https://docs.python.org/3/library/asyncio-stream.html">asyncio streams</seealso>
public static partial class Tcp
{
    /// <summary>Connects to a server. Asyncio's <c>open_connection</c>.</summary>
    /// <param name="host">A name or an address.</param>
    /// <param name="port">The port.</param>
    /// <param name="limit">How long a line may be, in bytes.</param>
    /// <returns>The two directions of the connection; closing the writer closes it.</returns>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    [Coroutine]
    public static async Coroutine<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenConnection(
        string host,
        int port,
        int limit = AsyncStreamReader.DefaultLimit)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        CheckPort(port);
        var addresses = await Dns.GetHostAddressesAsync(host, Coroutine.NextCancel);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        for (var i = 0; ; i++)
        {
            try
            {
                return await OpenConnection(new IPEndPoint(addresses[i], port), limit);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                // the next one may answer
            }
        }
    }

    /// <summary>Connects to an address, which may also be a Unix domain socket's. Asyncio's <c>open_unix_connection</c>.</summary>
    /// <inheritdoc cref="OpenConnection(string, int, int)"/>
    /// <param name="server">The address.</param>
    /// <param name="limit">How long a line may be, in bytes.</param>
    [Coroutine]
    public static async Coroutine<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenConnection(
        EndPoint server,
        int limit = AsyncStreamReader.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(server);
        return await Connect(NewSocket(server), server, limit);
    }

    /// <summary>Listens, and runs a coroutine for each connection, as a task of its own. Asyncio's <c>start_server</c>.</summary>
    /// <param name="handler">
    /// What to run. Its end closes the connection (in asyncio it closes it itself); its failure goes to the loop's exception handler.
    /// </param>
    /// <param name="host">A name, of which all addresses are taken, or an address; empty: every address of the machine.</param>
    /// <param name="port">The port; 0: a free one, which <see cref="AsyncServer.EndPoints"/> tells.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <param name="limit">How long a line may be, in bytes.</param>
    /// <returns>The server; it listens already.</returns>
    /// <exception cref="SocketException">The address is taken, or not this machine's.</exception>
    [Coroutine]
    public static async Coroutine<AsyncServer> StartServer(
        Func<AsyncStreamReader, AsyncStreamWriter, Coroutine> handler,
        string host,
        int port,
        int backlog = 100,
        int limit = AsyncStreamReader.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(host);
        CheckPort(port);
        IPAddress[] addresses = host.Length == 0
            ? [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any]
            : await Dns.GetHostAddressesAsync(host, Coroutine.NextCancel);
        return new AsyncServer(handler, [.. addresses.Select(address => new IPEndPoint(address, port))], backlog, limit);
    }

    /// <summary>Listens at one address, which may also be a Unix domain socket's. Asyncio's <c>start_unix_server</c>.</summary>
    /// <inheritdoc cref="StartServer(Func{AsyncStreamReader, AsyncStreamWriter, Coroutine}, string, int, int, int)"/>
    /// <param name="handler">What to run for each connection.</param>
    /// <param name="address">The address.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <param name="limit">How long a line may be, in bytes.</param>
    public static AsyncServer StartServer(
        Func<AsyncStreamReader, AsyncStreamWriter, Coroutine> handler,
        EndPoint address,
        int backlog = 100,
        int limit = AsyncStreamReader.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(address);
        return new AsyncServer(handler, [address], backlog, limit);
    }

    private static void CheckPort(int port)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, IPEndPoint.MinPort);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
    }

    internal static Socket NewSocket(EndPoint address) =>
        new(address.AddressFamily, SocketType.Stream, address is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);

    /// <param name="socket">A connected socket.</param>
    /// <param name="watched">The same, if the loop waits for it itself.</param>
    /// <param name="limit">How long a line may be.</param>
    internal static (AsyncStreamReader Reader, AsyncStreamWriter Writer) Streams(Socket socket, LoopSocket? watched, int limit)
    {
        if (socket.ProtocolType == ProtocolType.Tcp)
            socket.NoDelay = true;
        var name = socket.RemoteEndPoint?.ToString() ?? "a socket";
        if (watched is not null)
        {
            var toSocket = new AsyncStreamWriter(watched, name);
            return (new AsyncStreamReader(watched, limit) { Writer = toSocket }, toSocket);
        }

        var stream = new NetworkStream(socket, ownsSocket: true);
        var writer = new AsyncStreamWriter(stream, socket, name);
        return (new AsyncStreamReader(stream, limit) { Writer = writer }, writer);
    }

    [Coroutine]
    private static async Coroutine<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> Connect(Socket socket, EndPoint server, int limit)
    {
        var watched = server is IPEndPoint ? LoopSocket.TryMake(socket, server) : null;
        try
        {
            if (watched is not null)
                await watched.Connect((IPEndPoint)server);
            else
                await socket.ConnectAsync(server, Coroutine.NextCancel);
            return Streams(socket, watched ?? LoopSocket.TryMake(socket, server), limit);
        }
        catch
        {
            watched?.Dispose();
            socket.Dispose();
            throw;
        }
    }
}
