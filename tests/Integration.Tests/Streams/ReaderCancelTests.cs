using System.Text;

namespace Integration.Tests.Streams;

/// <summary>No byte is lost by a cancel.</summary>
public partial class ReaderCancelTests : LoopTest
{
    [Fact]
    public void A_cancelled_read_takes_nothing() => Run(CancelEach());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_reads_and_cancels_give_every_byte_once_and_in_order(int seed) => Run(ReadAtRandom(new Random(seed)));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    [Coroutine]
    private static async Coroutine CancelEach()
    {
        Func<AsyncStreamReader, Coroutine<byte[]>>[] reads =
        [
            reader => reader.ReadExactly(9),
            reader => reader.ReadUntil((byte)'!'),
            reader => reader.ReadAll(),
            ReadLine,
        ];
        foreach (var read in reads)
        {
            var stream = new PiecesStream("abc");
            var reader = new AsyncStreamReader(stream);
            var task = EventLoop.Current.CreateTask(read(reader));
            await Coroutine.Yield();
            stream.Feed("def");
            await Coroutine.Yield();
            task.Cancel();
            stream.Feed("ghi");
            await Coroutine.Wait([task]);
            Assert.True(task.Cancelled);
            stream.End();
            Assert.Equal("abcdefghi", Text(await reader.ReadAll()));
        }
    }

    [Coroutine]
    private static async Coroutine<byte[]> ReadLine(AsyncStreamReader reader) => Encoding.UTF8.GetBytes(await reader.ReadLine() ?? "");

    [Coroutine]
    private static async Coroutine ReadAtRandom(Random random)
    {
        var sent = new byte[20_000];
        random.NextBytes(sent);
        var stream = new PiecesStream();
        var reader = new AsyncStreamReader(stream, limit: 1000);
        var received = new List<byte>();
        var cancels = 0;
        for (var fed = 0; !reader.AtEnd;)
        {
            var task = EventLoop.Current.CreateTask(ReadSomehow(reader, random.Next(4), random.Next(1, 300)));
            var cancelAfter = random.Next(6);
            for (var turn = 0; !task.Done; turn++)
            {
                if (turn == cancelAfter)
                    task.Cancel();
                else if (random.Next(2) == 0)
                    Feed();
                await Coroutine.Yield();
            }

            if (task.Cancelled)
                cancels++;
            else
                received.AddRange(task.Result);

            void Feed()
            {
                var count = Math.Min(random.Next(1, 200), sent.Length - fed);
                if (count > 0)
                    stream.Feed(sent[fed..(fed + count)]);
                else if (fed++ == sent.Length)
                    stream.End();
                fed += count;
            }
        }

        Assert.Equal(sent, received);
        Assert.True(cancels > 20, $"{cancels} cancels");
    }

    [Coroutine]
    private static async Coroutine<byte[]> ReadSomehow(AsyncStreamReader reader, int way, int count)
    {
        try
        {
            switch (way)
            {
                case 0:
                    return await reader.Read(count);
                case 1:
                    return await reader.ReadExactly(count);
                case 2:
                    return await reader.ReadUntil((byte)count);
                default:
                    var bytes = new byte[count];
                    return bytes[..await reader.Read(bytes.AsMemory())];
            }
        }
        catch (IncompleteReadException e)
        {
            return e.Partial.ToArray();
        }
        catch (LimitOverrunException e)
        {
            return await reader.ReadExactly(e.Consumed);
        }
    }
}
