using System.Net.Sockets;

namespace EchoServer;

public static partial class Server
{
    /// <summary>Accepts so many connections, and ends when all of them have.</summary>
    [Coroutine]
    public static async Coroutine Serve(Socket listener, int connections, Summary summary)
    {
        var running = new List<CoroutineTask>();
        while (running.Count < connections)
        {
            Socket connection = await listener.AcceptAsync();
            running.Add(EventLoop.Current.CreateTask(Echo(connection)));
        }

        foreach (CoroutineTask echo in running)
        {
            await echo;
            summary.Served++;
        }
    }

    /// <summary>Sends back whatever comes, until the client closes.</summary>
    [Coroutine]
    static async Coroutine Echo(Socket connection)
    {
        using (connection)
        {
            var buffer = new byte[1024];
            while (true)
            {
                int received = await connection.ReceiveAsync(buffer.AsMemory());
                if (received == 0)
                    return;
                await SendAll(connection, buffer.AsMemory(0, received));
            }
        }
    }

    /// <summary>A stream takes what it has room for.</summary>
    [Coroutine]
    internal static async Coroutine SendAll(Socket connection, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await connection.SendAsync(bytes)..];
    }
}
