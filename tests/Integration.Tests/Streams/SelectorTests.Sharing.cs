using System.Net;
using System.Net.Sockets;

namespace Integration.Tests.Streams;

/// <content>A connection whose socket others use, close, or forget.</content>
public partial class SelectorTests
{
    /// <summary>More than the loop puts up with when nobody waits for what comes.</summary>
    private const int Many = 40;

    [Fact]
    public void What_nobody_reads_does_not_keep_room_from_who_writes() => Run(WriteAgainstUnread);

    [Fact]
    public void Room_that_others_use_does_not_keep_input_from_who_reads() => Run(ReadBesideBulk);

    [Fact]
    public void A_connection_that_was_forgotten_is_closed_by_the_collector()
    {
        RunReporting(Forget);

        // the collector closes with a reset
        Assert.All(Reports, static report => Assert.IsType<IOException>(report.Exception));
    }

    [Fact]
    public void A_read_from_a_socket_that_was_closed_directly_fails() => Run(() => ReadClosed(hasWaited: true));

    [Fact]
    public void A_first_read_from_a_socket_that_was_closed_directly_fails() => Run(() => ReadClosed(hasWaited: false));

    [Fact]
    public void A_write_to_a_socket_that_was_closed_directly_fails_the_read_that_waits() => Run(WriteClosed);

    [Coroutine]
    private static async Coroutine WriteAgainstUnread()
    {
        var (ours, other) = await Pair();
        var (ours2, other2) = await Pair();
        var message = new byte[20_000_000];
        ours.Writer.Write(message);
        Assert.NotEqual(0, ours.Writer.Pending);
        for (var i = 0; i < Many; i++)
        {
            other.Writer.Socket!.Send("a"u8);
            await LetNotice(ours2, other2);
        }

        var reading = Loop.CreateTask(other.Reader.ReadExactly(message.Length));
        await ours.Writer.Drain();
        await reading;
        await Close(ours, other);
        await Close(ours2, other2);
    }

    [Coroutine]
    private static async Coroutine ReadBesideBulk()
    {
        var (ours, other) = await Pair();
        var (ours2, other2) = await Pair();
        var reading = Loop.CreateTask(ours.Reader.ReadLine());
        await Coroutine.Yield();
        var chunk = new byte[256 * 1024];
        for (var i = 0; i < Many; i++)
        {
            var left = Fill(ours.Writer.Socket!, chunk);
            while (left > 0)
                left -= other.Writer.Socket!.Receive(chunk, Math.Min(left, chunk.Length), SocketFlags.None);
            await LetNotice(ours2, other2);
        }

        other.Writer.WriteLine("here");
        Assert.Equal("here", await reading);
        await Close(ours, other);
        await Close(ours2, other2);
    }

    /// <summary>The loop takes all that has come together: what came to other connections before it has heard of, too.</summary>
    [Coroutine]
    private static async Coroutine LetNotice(Ends ours, Ends other)
    {
        var reading = Loop.CreateTask(ours.Reader.ReadLine());
        await Coroutine.Yield();
        other.Writer.WriteLine("now");
        Assert.Equal("now", await reading);
    }

    /// <returns>How much went in.</returns>
    private static int Fill(Socket socket, byte[] chunk)
    {
        socket.Blocking = false;
        var all = 0;
        for (; ; )
        {
            var count = socket.Send(chunk, 0, chunk.Length, SocketFlags.None, out var error);
            if (error != SocketError.Success)
            {
                socket.Blocking = true;
                Assert.Equal(SocketError.WouldBlock, error);
                return all;
            }

            all += count;
        }
    }

    [Coroutine]
    private static async Coroutine Forget()
    {
        await using var server = Tcp.StartServer(Echo, new IPEndPoint(IPAddress.Loopback, 0));
        for (var i = 0; i < 200; i++)
            await TalkAndForget(server.EndPoints[0]);

        // a frame that is kept for the next call may hold the last one
        while (server.ClientCount > 2)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine TalkAndForget(EndPoint server)
    {
        var (reader, writer) = await Tcp.OpenConnection(server);
        writer.WriteLine("hello");
        Assert.Equal("hello!", await reader.ReadLine());
    }

    [Coroutine]
    private static async Coroutine ReadClosed(bool hasWaited)
    {
        var (ours, other) = await Pair();
        if (!hasWaited)
            Send(other, "line\n");
        var reading = Loop.CreateTask(ours.Reader.ReadLine());
        await Coroutine.Yield();
        if (hasWaited)
            Send(other, "line\n");
        Assert.Equal("line", await reading);
        ours.Writer.Socket!.Dispose();
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(ours.Reader.ReadLine()).AsTask());
        ours.Writer.Abort();
        await other.Writer.DisposeAsync();
    }

    private static void Send(Ends from, string text) => from.Writer.Write(text);

    [Coroutine]
    private static async Coroutine WriteClosed()
    {
        var (ours, other) = await Pair();
        var reading = Loop.CreateTask(ours.Reader.ReadLine());
        await Coroutine.Yield();
        ours.Writer.Socket!.Dispose();
        ours.Writer.WriteLine("too late");
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(ours.Writer.Drain()).AsTask());
        await Assert.ThrowsAsync<IOException>(() => reading.AsTask());
        ours.Writer.Abort();
        await other.Writer.DisposeAsync();
    }
}
