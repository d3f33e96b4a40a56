using System.Net;
using System.Net.Sockets;

namespace Coroutines;

internal sealed partial class LoopSocket
{
    /// <summary>Waits until somebody connects to it, which listens.</summary>
    [Coroutine]
    internal async Coroutine<Socket> Accept()
    {
        // another process may listen, too, and be faster
        Socket.Blocking = false;
        while (!Socket.Poll(TimeSpan.Zero, SelectMode.SelectRead))
        {
            CheckWatched();
            await Readable;
        }

        // .NET has it from the listener, the system has not
        var connection = Socket.Accept();
        connection.Blocking = true;
        return connection;
    }

    /// <summary>Connects it.</summary>
    /// <remarks>.NET's own way would have the socket watched by .NET, too, for as long as it lives, and wake .NET's threads whenever something comes.</remarks>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    [Coroutine]
    internal async Coroutine Connect(IPEndPoint server)
    {
        Socket.Blocking = false;
        var address = server.Serialize();
        if (!Linux.BeginConnect(Socket.SafeHandle, address.Buffer.Span[..address.Size]))
        {
            do
            {
                await Writable;
                CheckWatched();
            }
            while (!Socket.Poll(TimeSpan.Zero, SelectMode.SelectWrite));
        }

        try
        {
            // to try once more tells how it has ended, and tells .NET's socket that it is connected
            Socket.Connect(server);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.IsConnected)
        {
            // at once
        }

        Socket.Blocking = true;
    }
}
