using System.Net;
using System.Net.Sockets;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>Messages to a TCP server on the same machine and back: what a network service feels of all this.</summary>
internal static partial class EchoWorkload
{
    private const int MessageSize = 64;
    private const string Streams = "coroutine, Tcp streams";

    public static Workload Create(int connections, int roundTrips) => new(
        "echo", $"{MessageSize} bytes to a server and back over loopback TCP, {connections} connections; one operation is one round trip", (long)connections * roundTrips,
    [
        new(Subject.Ours, () => OnTwoLoops(address => ServeRewritten(address, connections), server => TalkRewritten(server, connections, roundTrips))),
        new(Streams, () => OnTwoLoops(address => ServeStreams(address, connections), server => TalkStreams(server, connections, roundTrips))),
        new(Subject.Fallback, () => OnTwoLoops(address => ServeFallback(address, connections), server => TalkFallback(server, connections, roundTrips))),
        new(Subject.Task, () => OnThreadPool(connections, roundTrips)),
    ])
    {
        Variant = $"{connections} connections",

        // a plain socket is .NET's to wait for, a stream of ours the loop's
        Bars = [new Bar(1.0, [Subject.Task]), new Bar(1.0, [Subject.Task]) { Of = Streams }],
    };

    /// <summary>A loop for the server and one for the clients, as two processes would have.</summary>
    private static long OnTwoLoops(Func<TaskCompletionSource<EndPoint>, Coroutine> serve, Func<EndPoint, Coroutine<long>> talk)
    {
        var address = new TaskCompletionSource<EndPoint>();
        var server = new Thread(() => EventLoop.Run(serve(address)));
        server.Start();
        var bytes = EventLoop.Run(talk(address.Task.GetAwaiter().GetResult()));
        server.Join();
        return bytes;
    }

    private static long OnThreadPool(int connections, int roundTrips)
    {
        using var listener = Listen();
        var server = ServeTask(listener, connections);
        var bytes = TalkTask(listener.LocalEndPoint!, connections, roundTrips).GetAwaiter().GetResult();
        server.GetAwaiter().GetResult();
        return bytes;
    }

    private static Socket Listen()
    {
        var listener = NewSocket();
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1_000);
        return listener;
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    [Coroutine]
    private static async Coroutine ServeRewritten(TaskCompletionSource<EndPoint> address, int connections)
    {
        using var listener = Listen();
        address.SetResult(listener.LocalEndPoint!);
        var clients = new List<CoroutineTask>();
        for (var i = 0; i < connections; i++)
            clients.Add(EventLoop.Current.CreateTask(AnswerRewritten(await listener.AcceptAsync())));
        await Coroutine.Gather(clients);
    }

    [Coroutine]
    private static async Coroutine AnswerRewritten(Socket connection)
    {
        using var _ = connection;
        connection.NoDelay = true;
        var buffer = new byte[MessageSize];
        int count;
        while ((count = await connection.ReceiveAsync(buffer.AsMemory())) > 0)
            await connection.SendAsync(buffer.AsMemory(0, count));
    }

    [Coroutine]
    private static async Coroutine<long> TalkRewritten(EndPoint server, int connections, int roundTrips)
    {
        var received = await Coroutine.Gather(Enumerable.Range(0, connections).Select(_ => ClientRewritten(server, roundTrips)));
        return received.Sum();
    }

    [Coroutine]
    private static async Coroutine<long> ClientRewritten(EndPoint server, int roundTrips)
    {
        using var connection = NewSocket();
        await connection.ConnectAsync(server);
        var message = new byte[MessageSize];
        long bytes = 0;
        for (var i = 0; i < roundTrips; i++)
        {
            await connection.SendAsync(message.AsMemory());
            for (var received = 0; received < MessageSize;)
                received += await connection.ReceiveAsync(message.AsMemory(received));
            bytes += MessageSize;
        }

        return bytes;
    }

    [Coroutine]
    private static async Coroutine ServeStreams(TaskCompletionSource<EndPoint> address, int connections)
    {
        var served = 0;
        var done = new AsyncEvent();
        await using var server = Tcp.StartServer(
            async (reader, writer) =>
            {
                var buffer = new byte[MessageSize];
                int count;
                while ((count = await reader.Read(buffer)) > 0)
                {
                    writer.Write(buffer.AsSpan(0, count));
                    await writer.Drain();
                }

                if (++served == connections)
                    done.Set();
            },
            new IPEndPoint(IPAddress.Loopback, 0));
        address.SetResult(server.EndPoints[0]);
        await done.Wait();
    }

    [Coroutine]
    private static async Coroutine<long> TalkStreams(EndPoint server, int connections, int roundTrips)
    {
        var received = await Coroutine.Gather(Enumerable.Range(0, connections).Select(_ => ClientStreams(server, roundTrips)));
        return received.Sum();
    }

    [Coroutine]
    private static async Coroutine<long> ClientStreams(EndPoint server, int roundTrips)
    {
        var (reader, writer) = await Tcp.OpenConnection(server);
        await using var _ = writer;
        var message = new byte[MessageSize];
        long bytes = 0;
        for (var i = 0; i < roundTrips; i++)
        {
            writer.Write(message);
            await writer.Drain();
            await reader.ReadExactly(message);
            bytes += MessageSize;
        }

        return bytes;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine ServeFallback(TaskCompletionSource<EndPoint> address, int connections)
    {
        using var listener = Listen();
        address.SetResult(listener.LocalEndPoint!);
        var clients = new List<CoroutineTask>();
        for (var i = 0; i < connections; i++)
            clients.Add(EventLoop.Current.CreateTask(AnswerFallback(await listener.AcceptAsync())));
        await Coroutine.Gather(clients);
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine AnswerFallback(Socket connection)
    {
        using var _ = connection;
        connection.NoDelay = true;
        var buffer = new byte[MessageSize];
        int count;
        while ((count = await connection.ReceiveAsync(buffer.AsMemory())) > 0)
            await connection.SendAsync(buffer.AsMemory(0, count));
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> TalkFallback(EndPoint server, int connections, int roundTrips)
    {
        var received = await Coroutine.Gather(Enumerable.Range(0, connections).Select(_ => ClientFallback(server, roundTrips)));
        return received.Sum();
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> ClientFallback(EndPoint server, int roundTrips)
    {
        using var connection = NewSocket();
        await connection.ConnectAsync(server);
        var message = new byte[MessageSize];
        long bytes = 0;
        for (var i = 0; i < roundTrips; i++)
        {
            await connection.SendAsync(message.AsMemory());
            for (var received = 0; received < MessageSize;)
                received += await connection.ReceiveAsync(message.AsMemory(received));
            bytes += MessageSize;
        }

        return bytes;
    }

    private static async Task ServeTask(Socket listener, int connections)
    {
        var clients = new List<Task>();
        for (var i = 0; i < connections; i++)
            clients.Add(AnswerTask(await listener.AcceptAsync()));
        await Task.WhenAll(clients);
    }

    private static async Task AnswerTask(Socket connection)
    {
        using var _ = connection;
        connection.NoDelay = true;
        var buffer = new byte[MessageSize];
        int count;
        while ((count = await connection.ReceiveAsync(buffer.AsMemory())) > 0)
            await connection.SendAsync(buffer.AsMemory(0, count));
    }

    private static async Task<long> TalkTask(EndPoint server, int connections, int roundTrips)
    {
        var received = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ClientTask(server, roundTrips)));
        return received.Sum();
    }

    private static async Task<long> ClientTask(EndPoint server, int roundTrips)
    {
        using var connection = NewSocket();
        await connection.ConnectAsync(server);
        var message = new byte[MessageSize];
        long bytes = 0;
        for (var i = 0; i < roundTrips; i++)
        {
            await connection.SendAsync(message.AsMemory());
            for (var received = 0; received < MessageSize;)
                received += await connection.ReceiveAsync(message.AsMemory(received));
            bytes += MessageSize;
        }

        return bytes;
    }
}
