using System.Net;
using System.Net.Sockets;
using Coroutines.Testing;

namespace Integration.Tests.Streams;

/// <summary>Where the loop waits for the sockets of its streams itself: what else wakes it, what must not starve, what must not be missed.</summary>
public partial class SelectorTests : RealTimeTest
{
    [Fact]
    public void A_loop_that_is_busy_serves_its_sockets() => Run(ServeWhileBusy);

    [Fact]
    public void A_loop_that_gets_post_all_the_time_serves_its_sockets() => Run(ServeWhilePosted);

    [Fact]
    public void Nobody_sleeps_through_a_post_while_a_socket_is_waited_for() => Run(PostOneByOne);

    [Fact]
    public void A_timer_rings_while_a_socket_is_waited_for() => Run(SleepWhileReading);

    [Fact]
    public void What_comes_with_the_end_is_read_before_it() => Run(EndAtOnce);

    [Fact]
    public void Random_cancels_of_reads_lose_no_byte() => Run(() => CancelReads(new Random(1), new Random(2)));

    [Fact]
    public void More_sockets_can_be_ready_than_the_loop_takes_at_once() => Run(() => TalkTogether(clients: 300));

    [Fact]
    public void A_socket_is_also_anybody_elses_to_use() => Run(UseDirectly);

    [Fact]
    public void Messages_name_the_address_of_a_connection_that_broke() => Run(Break);

    [Fact]
    public void Virtual_time_waits_for_sockets() => TestLoop.Run(() => TalkTogether(clients: 3));

    [Fact]
    public void A_connection_outlives_a_run()
    {
        using var runner = new EventLoopRunner(Options());
        var (ours, other) = runner.Run(Pair);
        Assert.Equal("answer", runner.Run(Ask(ours, other)));
        Assert.Empty(Reports);
    }

    [Coroutine]
    private static async Coroutine<string?> Ask(Ends ours, Ends other)
    {
        var answer = Loop.CreateTask(ours.Reader.ReadLine());
        await Coroutine.Yield();
        other.Writer.WriteLine("answer");
        return await answer;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_loop_that_is_stepped_serves_its_sockets(bool isTold)
    {
        using var posted = new AutoResetEvent(false);
        var options = new EventLoopOptions { ExceptionHandler = Reports.Add, HandleInterrupt = false, WorkPosted = isTold ? () => posted.Set() : null };
        using var runner = new EventLoopRunner(options);
        var task = runner.CreateTask(TalkTogether(clients: 3));
        while (!task.Done)
        {
            // a host that is told of work waits for that; any other comes by
            if (runner.RunOnce() is null && isTold && !task.Done)
                Assert.True(posted.WaitOne(Limit));
        }

        Assert.Null(task.Exception);
        Assert.Empty(Reports);
    }

    [Coroutine]
    private static async Coroutine Echo(AsyncStreamReader reader, AsyncStreamWriter writer)
    {
        await foreach (var line in reader.ReadLines())
            writer.WriteLine($"{line}!");
    }

    [Coroutine]
    private static async Coroutine<(Ends, Ends)> Pair()
    {
        var accepted = new Future<Ends>();
        var server = await Tcp.StartServer(
            async (reader, writer) =>
            {
                accepted.SetResult(new Ends(reader, writer));
                await writer.WaitClosed();
            },
            "127.0.0.1",
            0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        var other = await accepted;
        server.Close();
        return (new Ends(reader, writer), other);
    }

    [Coroutine]
    private static async Coroutine TalkTogether(int clients)
    {
        await using var server = Tcp.StartServer(Echo, new IPEndPoint(IPAddress.Loopback, 0), backlog: clients);
        var connections = new List<(AsyncStreamReader Reader, AsyncStreamWriter Writer)>();
        for (var i = 0; i < clients; i++)
            connections.Add(await Tcp.OpenConnection(server.EndPoints[0]));
        for (var round = 0; round < 3; round++)
        {
            foreach (var (_, writer) in connections)
                writer.WriteLine($"hello {round}");
            await Coroutine.Gather(connections.Select(connection => Expect(connection.Reader, $"hello {round}!")));
        }

        foreach (var (_, writer) in connections)
            writer.Close();
    }

    [Coroutine]
    private static async Coroutine Expect(AsyncStreamReader reader, string line) => Assert.Equal(line, await reader.ReadLine());

    [Coroutine]
    private static async Coroutine ServeWhileBusy()
    {
        var busy = Loop.CreateTask(Spin());
        await TalkTogether(clients: 3);
        busy.Cancel();
        await Coroutine.Wait([busy]);
    }

    [Coroutine]
    private static async Coroutine Spin()
    {
        for (; ; )
            await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine ServeWhilePosted()
    {
        var (loop, isOver) = (Loop, false);
        var poster = new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                for (var i = 0; i < 100; i++)
                    loop.CallSoonThreadsafe(static () => { });

                // so that the inbox does not grow without end
                loop.Submit(One()).GetAwaiter().GetResult();
            }
        });
        poster.Start();
        await TalkTogether(clients: 3);
        Volatile.Write(ref isOver, true);
        await Coroutine.ToThread(poster.Join);
    }

    [Coroutine]
    private static async Coroutine PostOneByOne()
    {
        var (ours, other) = await Pair();
        var reading = Loop.CreateTask(ours.Reader.ReadLine());
        var (loop, count) = (Loop, 0);
        await Coroutine.ToThread(() =>
        {
            for (var i = 0; i < 2_000; i++)
                count += loop.Submit(One()).GetAwaiter().GetResult();
        });
        Assert.Equal(2_000, count);
        other.Writer.WriteLine("done");
        Assert.Equal("done", await reading);
        await Close(ours, other);
    }

    [Coroutine]
    private static async Coroutine<int> One()
    {
        await Coroutine.Yield();
        return 1;
    }

    [Coroutine]
    private static async Coroutine SleepWhileReading()
    {
        var (ours, other) = await Pair();
        await Assert.ThrowsAsync<TimeoutException>(() => Loop.CreateTask(Coroutine.WaitFor(ours.Reader.ReadLine(), TimeSpan.FromMilliseconds(5))).AsTask());
        await Close(ours, other);
    }

    [Coroutine]
    private static async Coroutine EndAtOnce()
    {
        await using var server = await Tcp.StartServer(
            async (_, writer) =>
            {
                writer.Write("one ");
                await Coroutine.Yield();
                writer.Write("two");
            },
            "127.0.0.1",
            0);
        for (var i = 0; i < 200; i++)
        {
            var (reader, writer) = await Tcp.OpenConnection(server.EndPoints[0]);
            Assert.Equal("one two"u8.ToArray(), await reader.ReadAll());
            await writer.DisposeAsync();
        }
    }

    /// <param name="random">Cancels more than five of the first 34 reads before they begin, and it takes as many to read all.</param>
    /// <param name="sender">For the other side, which takes its turns as the system pleases.</param>
    [Coroutine]
    private static async Coroutine CancelReads(Random random, Random sender)
    {
        var (ours, other) = await Pair();
        var sent = new byte[100_000];
        sender.NextBytes(sent);
        var sending = Loop.CreateTask(SendInPieces(other.Writer, sent, sender));
        var received = new List<byte>();
        var cancels = 0;
        while (received.Count < sent.Length)
        {
            var read = Loop.CreateTask(ours.Reader.Read(random.Next(1, 3_000)));
            for (var turn = random.Next(4); turn > 0 && !read.Done; turn--)
                await Coroutine.Yield();
            read.Cancel();
            await Coroutine.Wait([read]);
            if (read.Cancelled)
                cancels++;
            else
                received.AddRange(read.Result);
        }

        await sending;
        Assert.Equal(sent, received);
        Assert.True(cancels > 5, $"{cancels} cancels");
        await Close(ours, other);
    }

    [Coroutine]
    private static async Coroutine SendInPieces(AsyncStreamWriter writer, byte[] bytes, Random random)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var count = Math.Min(random.Next(1, 2_000), bytes.Length - at);
            writer.Write(bytes.AsSpan(at, count));
            at += count;
            for (var turn = random.Next(8); turn > 0; turn--)
                await Coroutine.Yield();
            await writer.Drain();
        }
    }

    /// <summary>By .NET's own calls, the blocking ones included.</summary>
    [Coroutine]
    private static async Coroutine UseDirectly()
    {
        var (ours, other) = await Pair();
        Assert.True(ours.Writer.Socket!.Blocking && other.Writer.Socket!.Blocking);
        Assert.True(ours.Writer.Socket.Connected);
        Assert.Equal(other.Writer.Socket.RemoteEndPoint, ours.Writer.Socket.LocalEndPoint);
        for (var i = 0; i < 100; i++)
        {
            ours.Writer.Socket.Send("a"u8);
            Assert.Equal("a"u8.ToArray(), await other.Reader.ReadExactly(1));
            other.Writer.Write("b");
            var answer = new byte[1];
            Assert.Equal(1, await ours.Writer.Socket.ReceiveAsync(answer.AsMemory(), Coroutine.CancellationToken));
        }

        // after so many bytes that it did not wait for the loop has stopped watching
        other.Writer.WriteLine("c");
        Assert.Equal("c", await ours.Reader.ReadLine());
        await Close(ours, other);
    }

    [Coroutine]
    private static async Coroutine Break()
    {
        var (ours, other) = await Pair();
        var address = ours.Writer.Socket!.RemoteEndPoint!.ToString()!;
        var reading = Loop.CreateTask(ours.Reader.ReadLine());
        await Coroutine.Yield();
        other.Writer.Abort();
        await Coroutine.Wait([reading]);
        var error = Assert.IsType<IOException>(reading.Exception);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.InnerException).SocketErrorCode);
        if (OperatingSystem.IsLinux())
            Assert.Contains(address, error.Message);
        ours.Writer.Abort();
    }

    [Coroutine]
    private static async Coroutine Close(Ends ours, Ends other)
    {
        await ours.Writer.DisposeAsync();
        await other.Writer.DisposeAsync();
    }

    private sealed record Ends(AsyncStreamReader Reader, AsyncStreamWriter Writer);
}
