using System.Net;
using System.Net.Sockets;

namespace Integration.Tests.Streams;

public partial class ServerTests : RealTimeTest
{
    [Fact]
    public void A_server_answers_several_clients_at_once() => Run(() => Answer(clients: 20));

    [Fact]
    public void It_also_serves_a_Unix_domain_socket() => Run(ServeUnix);

    [Fact]
    public void The_end_of_a_handler_closes_its_connection() => Run(EndHandler);

    [Fact]
    public void A_handler_that_fails_is_reported_and_resets_its_connection_only()
    {
        RunReporting(FailHandler);
        var report = Assert.Single(Reports);
        Assert.IsType<FormatException>(report.Exception);
        Assert.StartsWith("The handler of a connection failed: AsyncStreamWriter to ", report.Message);
    }

    [Fact]
    public void Closing_keeps_open_connections_and_waits_for_them() => Run(CloseServer);

    [Fact]
    public void Clients_can_be_closed_and_aborted() => Run(CloseClients);

    [Fact]
    public void A_cancel_of_ServeForever_closes_everything_and_goes_on() => Run(CancelForever);

    [Fact]
    public void ServeForever_returns_when_the_server_is_closed() => Run(CloseForever);

    [Fact]
    public void A_loop_that_ends_cancels_the_handlers_and_closes_the_sockets()
    {
        var cancelled = new List<string>();
        Run(() => LeaveOpen(cancelled));
        Assert.Equal(["handler cancelled"], cancelled);
    }

    [Fact]
    public void A_taken_port_and_a_refused_connection_are_errors() => Run(FailToConnect);

    [Fact]
    public void A_cancelled_connect_leaves_no_socket() => Run(CancelConnect);

    [Fact]
    public void Another_loop_is_refused() => Run(UseFromAnotherLoop);

    [Fact]
    public void A_crowd_that_wants_to_be_accepted_leaves_others_their_turn() => Run(AcceptCrowd);

    [Fact]
    public void A_port_that_cannot_be_is_told_first() => Run(AskForImpossiblePort);

    [Coroutine]
    private static async Coroutine Echo(AsyncStreamReader reader, AsyncStreamWriter writer)
    {
        await foreach (var line in reader.ReadLines())
        {
            writer.WriteLine($"{line}!");
            await writer.Drain();
        }
    }

    [Coroutine]
    private static async Coroutine Answer(int clients)
    {
        await using var server = await Tcp.StartServer(Echo, "localhost", 0);
        Assert.NotEqual(0, server.Port);
        var answers = await Coroutine.Gather(Enumerable.Range(0, clients).Select(client => Talk(server, client)));
        Assert.Equal(Enumerable.Range(0, clients).Select(client => $"hello {client}! bye {client}!"), answers);
        server.Close();
        await server.WaitClosed();
        Assert.Equal(0, server.ClientCount);
        Assert.False(server.IsServing);
    }

    [Coroutine]
    private static async Coroutine<string> Talk(AsyncServer server, int client)
    {
        var (reader, writer) = await Tcp.OpenConnection(server.EndPoints[0]);
        writer.WriteLine($"hello {client}");
        var first = await reader.ReadLine();
        writer.Write($"bye {client}\n");
        writer.WriteEnd();
        var second = await reader.ReadLine();
        Assert.Null(await reader.ReadLine());
        writer.Close();
        await writer.WaitClosed();
        return $"{first} {second}";
    }

    /// <summary>All of them can be accepted at once: some systems let no more than 128 wait for that.</summary>
    [Coroutine]
    private static async Coroutine AcceptCrowd()
    {
        const int Crowd = 120;
        await using var server = Tcp.StartServer(Echo, new IPEndPoint(IPAddress.Loopback, 0), backlog: Crowd);
        var clients = new List<Socket>();
        for (var i = 0; i < Crowd; i++)
        {
            var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(server.EndPoints[0]);
            clients.Add(client);
        }

        while (server.ClientCount == 0)
            await Coroutine.Yield();
        Assert.InRange(server.ClientCount, 1, 64);
        while (server.ClientCount < Crowd)
            await Coroutine.Yield();
        clients.ForEach(static client => client.Dispose());
    }

    /// <summary>Before the name, which is nobody's, is looked up.</summary>
    [Coroutine]
    private static async Coroutine AskForImpossiblePort()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Loop.CreateTask(Tcp.OpenConnection("nobody.invalid", 65536)).AsTask());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Loop.CreateTask(Tcp.StartServer(Echo, "nobody.invalid", -1)).AsTask());
    }

    [Coroutine]
    private static async Coroutine ServeUnix()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using var server = Tcp.StartServer(Echo, new UnixDomainSocketEndPoint(path));
            Assert.Equal("hello 1! bye 1!", await Talk(server, 1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Coroutine]
    private static async Coroutine EndHandler()
    {
        await using var server = await Tcp.StartServer(async (_, writer) => writer.Write(new byte[1_000_000]), "127.0.0.1", 0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        await using (writer)
            Assert.Equal(1_000_000, (await reader.ReadAll()).Length);
    }

    [Coroutine]
    private static async Coroutine FailHandler()
    {
        await using var server = await Tcp.StartServer(FailOnDemand, "127.0.0.1", 0);
        var (goodReader, good) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        var (badReader, bad) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        bad.WriteLine("fail");
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(badReader.ReadLine()).AsTask());
        good.WriteLine("go on");
        Assert.Equal("go on", await goodReader.ReadLine());
        bad.Close();
        good.Close();
    }

    [Coroutine]
    private static async Coroutine FailOnDemand(AsyncStreamReader reader, AsyncStreamWriter writer)
    {
        var line = await reader.ReadLine();
        if (line == "fail")
            throw new FormatException();
        writer.WriteLine(line);
    }

    [Coroutine]
    private static async Coroutine CloseServer()
    {
        var server = await Tcp.StartServer(Echo, "127.0.0.1", 0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        writer.WriteLine("before");
        Assert.Equal("before!", await reader.ReadLine());
        server.Close();
        server.Close();
        var closed = Loop.CreateTask(server.WaitClosed());
        writer.WriteLine("after");
        Assert.Equal("after!", await reader.ReadLine());
        Assert.False(closed.Done);
        await Assert.ThrowsAsync<SocketException>(() => Loop.CreateTask(Tcp.OpenConnection("127.0.0.1", server.Port)).AsTask());
        await writer.DisposeAsync();
        await closed;
    }

    [Coroutine]
    private static async Coroutine CloseClients()
    {
        var ends = new List<string>();
        var server = await Tcp.StartServer((reader, writer) => NoteEnd(reader, writer, ends), "127.0.0.1", 0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        await using (writer)
        {
            Assert.Equal("welcome", await reader.ReadLine());
            server.CloseClients();
            Assert.Null(await reader.ReadLine());
        }

        (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        Assert.Equal("welcome", await reader.ReadLine());
        server.Close();
        server.AbortClients();
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(reader.ReadLine()).AsTask());
        writer.Abort();
        await server.WaitClosed();
        Assert.Equal(["end", "end"], ends);
    }

    [Coroutine]
    private static async Coroutine NoteEnd(AsyncStreamReader reader, AsyncStreamWriter writer, List<string> ends)
    {
        writer.WriteLine("welcome");
        Assert.Null(await reader.ReadLine());
        ends.Add("end");
    }

    [Coroutine]
    private static async Coroutine CancelForever()
    {
        var server = await Tcp.StartServer(Echo, "127.0.0.1", 0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        writer.WriteLine("hello");
        await reader.ReadLine();
        var forever = Loop.CreateTask(server.ServeForever());
        await Coroutine.Yield();
        forever.Cancel();
        await Coroutine.Wait([forever]);
        Assert.True(forever.Cancelled);
        Assert.Equal((false, 0), (server.IsServing, server.ClientCount));
        Assert.Null(await reader.ReadLine());
        await writer.DisposeAsync();
    }

    [Coroutine]
    private static async Coroutine CloseForever()
    {
        var server = await Tcp.StartServer(Echo, "", 0);
        var forever = Loop.CreateTask(server.ServeForever());
        await Coroutine.Yield();
        server.Close();
        await forever;
    }

    [Coroutine]
    private static async Coroutine LeaveOpen(List<string> ends)
    {
        var server = await Tcp.StartServer(
            async (_, _) =>
            {
                try
                {
                    await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
                }
                finally
                {
                    ends.Add("handler cancelled");
                }
            },
            "127.0.0.1",
            0);
        await Tcp.OpenConnection("127.0.0.1", server.Port);
        while (server.ClientCount == 0)
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine FailToConnect()
    {
        var server = await Tcp.StartServer(Echo, "127.0.0.1", 0);
        Assert.Throws<SocketException>(() => Tcp.StartServer(Echo, new IPEndPoint(IPAddress.Loopback, server.Port)));
        await server.DisposeAsync();

        // nobody listens, and nobody else is given the port meanwhile
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await Assert.ThrowsAsync<SocketException>(() => Loop.CreateTask(Tcp.OpenConnection(silent.LocalEndPoint!)).AsTask());
    }

    [Coroutine]
    private static async Coroutine CancelConnect()
    {
        // the backlog is full after the first ones, and then a connection waits
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        silent.Listen(1);
        var connects = new List<CoroutineTask<(AsyncStreamReader Reader, AsyncStreamWriter Writer)>>();
        for (var i = 0; i < 10; i++)
            connects.Add(Loop.CreateTask(Tcp.OpenConnection(silent.LocalEndPoint!)));
        var (_, pending) = await Coroutine.Wait(connects, timeout: TimeSpan.FromMilliseconds(20));
        Assert.NotEmpty(pending);
        foreach (var connect in pending)
            connect.Cancel();
        await Coroutine.Wait(pending);
        Assert.All(pending, static connect => Assert.True(connect.Cancelled));
        foreach (var connect in connects.Except(pending))
            ((CoroutineTask<(AsyncStreamReader Reader, AsyncStreamWriter Writer)>)connect).Result.Writer.Close();
    }

    [Coroutine]
    private static async Coroutine UseFromAnotherLoop()
    {
        await using var server = await Tcp.StartServer(Echo, "127.0.0.1", 0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        await Coroutine.ToThread(() =>
        {
            Assert.Throws<InvalidOperationException>(() => writer.Write("text"));
            Assert.Throws<InvalidOperationException>(writer.Close);
            Assert.Throws<InvalidOperationException>(server.Close);
            Assert.Throws<InvalidOperationException>(() => EventLoop.Run(reader.ReadLine()));
            Assert.Throws<InvalidOperationException>(() => EventLoop.Run(writer.Drain()));
        });
        writer.Close();
    }
}
