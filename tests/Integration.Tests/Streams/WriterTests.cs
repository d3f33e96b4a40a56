using System.Net.Sockets;

namespace Integration.Tests.Streams;

public partial class WriterTests : RealTimeTest
{
    /// <summary>More than any socket buffers by itself.</summary>
    private const int Much = 16 * 1024 * 1024;

    [Fact]
    public void Drain_waits_until_the_other_side_takes_it() => Run(WaitForRoom);

    [Fact]
    public void A_cancelled_drain_loses_nothing_and_several_can_wait() => Run(CancelDrain);

    [Fact]
    public void Closing_sends_all_first() => Run(CloseAfterWriting);

    [Fact]
    public void Aborting_drops_what_has_not_left() => Run(AbortWriting);

    [Fact]
    public void Nothing_can_be_written_after_the_end() => Run(WriteTooLate);

    [Fact]
    public void A_reader_meets_the_end_when_its_own_side_closes() => Run(CloseWhileReading);

    [Fact]
    public void When_the_other_side_is_gone_drain_and_close_say_so() => Run(LoseConnection);

    [Fact]
    public void Any_stream_can_be_written_to() => Run(WriteToMemory);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_that_fails_to_close_is_closed_and_says_so(bool isSlow) => Run(() => FailToClose(isSlow));

    [Coroutine]
    private static async Coroutine<(Ends Client, Ends Server)> Connect()
    {
        var accepted = new Future<Ends>();
        var server = await Tcp.StartServer(
            async (reader, writer) =>
            {
                accepted.SetResult(new Ends(reader, writer));
                try
                {
                    await writer.WaitClosed();
                }
                catch (IOException)
                {
                }
            },
            "127.0.0.1",
            0);
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        var other = await accepted;
        server.Close();
        return (new Ends(reader, writer), other);
    }

    private static byte[] Pattern(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    [Coroutine]
    private static async Coroutine WaitForRoom()
    {
        var (client, server) = await Connect();
        client.Writer.Write("few");
        await client.Writer.Drain();
        client.Writer.Write(Pattern(Much));
        Assert.True(client.Writer.Pending > client.Writer.HighWater);
        var drain = Loop.CreateTask(client.Writer.Drain());
        for (var turn = 0; turn < 10; turn++)
            await Coroutine.Yield();
        Assert.False(drain.Done);
        Assert.Equal("few"u8.ToArray(), await server.Reader.ReadExactly(3));
        Assert.Equal(Pattern(Much), await server.Reader.ReadExactly(Much));
        await drain;
        Assert.True(client.Writer.Pending <= client.Writer.LowWater);
        await Close(client, server);
    }

    [Coroutine]
    private static async Coroutine CancelDrain()
    {
        var (client, server) = await Connect();
        client.Writer.Write(Pattern(Much));
        var cancelled = Loop.CreateTask(client.Writer.Drain());
        var other = Loop.CreateTask(client.Writer.Drain());
        await Coroutine.Yield();
        cancelled.Cancel();
        await Coroutine.Wait([cancelled]);
        Assert.True(cancelled.Cancelled);
        Assert.Equal(Pattern(Much), await server.Reader.ReadExactly(Much));
        await other;
        await Close(client, server);
    }

    [Coroutine]
    private static async Coroutine CloseAfterWriting()
    {
        var (client, server) = await Connect();
        client.Writer.Write(Pattern(Much));
        client.Writer.Close();
        Assert.True(client.Writer.IsClosing);
        var closed = Loop.CreateTask(client.Writer.WaitClosed());
        await Coroutine.Yield();
        Assert.False(closed.Done);
        Assert.Equal(Pattern(Much), await server.Reader.ReadAll());
        await closed;
        Assert.Equal(0, client.Writer.Pending);
        server.Writer.Close();
    }

    [Coroutine]
    private static async Coroutine AbortWriting()
    {
        var (client, server) = await Connect();
        client.Writer.Write(Pattern(Much));
        client.Writer.Abort();
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(client.Writer.WaitClosed()).AsTask());
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(server.Reader.ReadAll()).AsTask());
        server.Writer.Abort();
        await server.Writer.WaitClosed();
    }

    [Coroutine]
    private static async Coroutine WriteTooLate()
    {
        var (client, server) = await Connect();
        client.Writer.Write("last");
        client.Writer.WriteEnd();
        Assert.Throws<InvalidOperationException>(() => client.Writer.Write("more"));
        Assert.Equal("last"u8.ToArray(), await server.Reader.ReadAll());
        server.Writer.Write("answer");
        server.Writer.Close();
        Assert.Throws<ObjectDisposedException>(() => server.Writer.Write("more"));
        Assert.Equal("answer"u8.ToArray(), await client.Reader.ReadAll());
        client.Writer.Close();
        client.Writer.Close();
        await client.Writer.WaitClosed();
    }

    [Coroutine]
    private static async Coroutine CloseWhileReading()
    {
        var (client, server) = await Connect();
        var reading = Loop.CreateTask(client.Reader.ReadLine());
        await Coroutine.Yield();
        client.Writer.Close();
        Assert.Null(await reading);
        Assert.True(client.Reader.AtEnd);
        Assert.Null(await server.Reader.ReadLine());
        server.Writer.Close();
    }

    [Coroutine]
    private static async Coroutine LoseConnection()
    {
        var (client, server) = await Connect();
        client.Writer.Write(Pattern(Much));
        var drain = Loop.CreateTask(client.Writer.Drain());
        await server.Reader.ReadExactly(1);
        server.Writer.Abort();
        await Assert.ThrowsAsync<IOException>(() => drain.AsTask());
        client.Writer.Write("nobody hears it");
        Assert.Equal(0, client.Writer.Pending);
        client.Writer.Close();
        await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(client.Writer.WaitClosed()).AsTask());
    }

    [Coroutine]
    private static async Coroutine WriteToMemory()
    {
        var stream = new MemoryStream();
        var writer = new AsyncStreamWriter(stream);
        writer.Write("zwölf "u8);
        writer.WriteLine("zwölf");
        Assert.False(writer.CanWriteEnd);
        Assert.Throws<NotSupportedException>(writer.WriteEnd);
        writer.HighWater = 100;
        Assert.Equal(25, writer.LowWater);
        await writer.DisposeAsync();
        Assert.Equal("zwölf zwölf\n"u8.ToArray(), stream.ToArray());
    }

    [Coroutine]
    private static async Coroutine FailToClose(bool isSlow)
    {
        var writer = new AsyncStreamWriter(new FullStream(isSlow));
        writer.Write("lost");
        writer.Close();
        Assert.Equal(isSlow, writer.Pending > 0);
        var error = await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(writer.WaitClosed()).AsTask());
        Assert.Equal("The disk is full.", error.Message);
        writer.Abort();
        Assert.Same(error, await Assert.ThrowsAsync<IOException>(() => Loop.CreateTask(writer.DisposeAsync()).AsTask()));
    }

    [Coroutine]
    private static async Coroutine Close(Ends client, Ends server)
    {
        await client.Writer.DisposeAsync();
        Assert.Null(await server.Reader.ReadLine());
        await server.Writer.DisposeAsync();
    }

    /// <summary>Writes what it has kept when it is closed, as a stream that compresses does, and has no room for it.</summary>
    private sealed class FullStream(bool isSlow) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (isSlow)
                await Task.Yield();
        }

        protected override void Dispose(bool disposing) => throw new IOException("The disk is full.");
    }

    private sealed record Ends(AsyncStreamReader Reader, AsyncStreamWriter Writer);
}
