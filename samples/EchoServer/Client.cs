using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EchoServer;

public static partial class Client
{
    /// <summary>Sends messages one after the other and checks what comes back.</summary>
    [Coroutine]
    public static async Coroutine Talk(int id, EndPoint server, int messages, Summary summary)
    {
        using var connection = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await connection.ConnectAsync(server);

        for (int i = 0; i < messages; i++)
        {
            byte[] message = Encoding.UTF8.GetBytes($"client {id}, message {i}");
            await Server.SendAll(connection, message);
            byte[] answer = await ReceiveExactly(connection, message.Length);

            summary.Messages++;
            summary.Bytes += message.Length;
            summary.Unchanged += answer.SequenceEqual(message) ? 1 : 0;
        }
    }

    [Coroutine]
    static async Coroutine<byte[]> ReceiveExactly(Socket connection, int length)
    {
        var bytes = new byte[length];
        int received = 0;
        while (received < length)
        {
            int count = await connection.ReceiveAsync(bytes.AsMemory(received));
            if (count == 0)
                throw new EndOfStreamException();
            received += count;
        }

        return bytes;
    }
}
