using System.Threading.Channels;

namespace Integration.Tests.DotNet;

/// <summary><c>IAsyncEnumerable</c> and channels, in both directions.</summary>
public partial class SequenceTests : LoopTest
{
    [Fact]
    public void A_coroutine_reads_an_async_iterator_of_NET() => Run(ReadTheirs());

    [Fact]
    public void An_async_method_of_NET_reads_an_iterator_of_coroutines() => Run(GiveOurs());

    [Fact]
    public void LINQ_goes_over_an_iterator_of_coroutines() => Run(Query());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_item_is_lost_at_a_cancelled_read_of_a_channel(int seed) => Run(CancelReads(new Random(seed)));

    [Fact]
    public void Channels_join_coroutines_and_threads() => Run(JoinThreads());

    private static async IAsyncEnumerable<int> Theirs(List<string> trace)
    {
        try
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            trace.Add("closed");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Ours(List<string> trace)
    {
        try
        {
            for (var i = 0; i < 3; i++)
            {
                await Coroutine.Sleep(Seconds(1));
                yield return i;
            }
        }
        finally
        {
            await Coroutine.Sleep(Seconds(1));
            trace.Add("closed");
        }
    }

    [Coroutine]
    private static async Coroutine ReadTheirs()
    {
        var trace = new List<string>();
        var thread = Environment.CurrentManagedThreadId;
        await foreach (var item in Theirs(trace))
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            trace.Add($"{item}");
        }

        await foreach (var item in Theirs(trace))
            break;
        Assert.Equal(["0", "1", "2", "closed", "closed"], trace);
    }

    [Coroutine]
    private static async Coroutine GiveOurs()
    {
        var trace = new List<string>();
        await Consume(Ours(trace), stopAt: 5);
        await Consume(Ours(trace), stopAt: 1);
        Assert.Equal(["0", "1", "2", "closed", "0", "1", "closed"], trace);
        Assert.Equal(Seconds(4 + 3), EventLoop.Current.Time);

        async Task Consume(IAsyncEnumerable<int> items, int stopAt)
        {
            await foreach (var item in items)
            {
                trace.Add($"{item}");
                if (item == stopAt)
                    return;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Query()
    {
        var trace = new List<string>();
        Assert.Equal([10, 20], await Ours(trace).Where(item => item > 0).Select(item => item * 10).ToListAsync());
        Assert.Equal(0, await Ours(trace).FirstAsync());
        Assert.Equal(["closed", "closed"], trace);
    }

    [Coroutine]
    private static async Coroutine CancelReads(Random random)
    {
        const int Items = 2000;
        var channel = Channel.CreateBounded<int>(3);
        var writer = EventLoop.Current.CreateTask(Write(channel.Writer, Items));
        var received = new List<int>();
        var cancels = 0;
        while (received.Count < Items)
        {
            var reader = EventLoop.Current.CreateTask(Read(channel.Reader, received));
            for (var turns = random.Next(4); turns > 0; turns--)
                await Coroutine.Yield();
            cancels += reader.Cancel() ? 1 : 0;
            await Coroutine.Wait([reader]);
        }

        await writer;
        Assert.Equal(Enumerable.Range(0, Items), received);
        Assert.True(cancels > 100, $"{cancels} cancels");
    }

    [Coroutine]
    private static async Coroutine Write(ChannelWriter<int> writer, int items)
    {
        for (var i = 0; i < items; i++)
            await writer.WriteAsync(i, Coroutine.CancellationToken);
    }

    [Coroutine]
    private static async Coroutine Read(ChannelReader<int> reader, List<int> received)
    {
        for (var i = 0; i < 3; i++)
            received.Add(await reader.ReadAsync(Coroutine.CancellationToken));
    }

    [Coroutine]
    private static async Coroutine JoinThreads()
    {
        const int Items = 1000;
        var (requests, answers) = (Channel.CreateBounded<int>(10), Channel.CreateUnbounded<int>());
        var worker = Task.Run(async () =>
        {
            await foreach (var request in requests.Reader.ReadAllAsync())
                await answers.Writer.WriteAsync(request * 2);
            answers.Writer.Complete();
        });
        var writing = EventLoop.Current.CreateTask(Write(requests.Writer, Items));
        writing.AddDoneCallback(_ => requests.Writer.Complete());
        var sum = 0;
        await foreach (var answer in answers.Reader.ReadAllAsync())
            sum += answer;
        Assert.Equal(Items * (Items - 1), sum);
        await worker;
        await writing;
    }
}
