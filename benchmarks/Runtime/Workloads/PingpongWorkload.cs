using System.Threading.Channels;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>Two coroutines that hand each other items over queues with room for one: what a hand-over costs.</summary>
internal static partial class PingpongWorkload
{
    private const int Times = 200_000;
    private const string Channels = "Channel";
    private const string SynchronousChannels = "Channel, synchronous";

    public static Workload Create() => new("pingpong", $"{Times:n0} items through a queue of size 1; one operation is one item", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(PlayRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(PlayFallback())),
        new(Channels, () => SingleThread.Run(PlayChannel)),
        new(SynchronousChannels, () => SingleThread.Run(PlaySynchronousChannel)),
        new("bare frames (the limit)", () => BareHandOver.Run(Times)),
        new("Channel, thread pool", () => Task.Run(PlayChannel).GetAwaiter().GetResult()),
    ])
    {
        Bars = [new Bar(0.25, [Channels, SynchronousChannels])],
    };

    [Coroutine]
    private static async Coroutine<long> PlayRewritten()
    {
        var queue = new AsyncQueue<int>(maxSize: 1);
        var sender = EventLoop.Current.CreateTask(SendRewritten(queue));
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await queue.Get();
        await sender;
        return sum;
    }

    [Coroutine]
    private static async Coroutine SendRewritten(AsyncQueue<int> queue)
    {
        for (var i = 0; i < Times; i++)
            await queue.Put(i);
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> PlayFallback()
    {
        var queue = new AsyncQueue<int>(maxSize: 1);
        var sender = EventLoop.Current.CreateTask(SendFallback(queue));
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await queue.Get();
        await sender;
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine SendFallback(AsyncQueue<int> queue)
    {
        for (var i = 0; i < Times; i++)
            await queue.Put(i);
    }

    private static async Task<long> PlayChannel()
    {
        var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var sender = SendChannel(channel.Writer);
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await channel.Reader.ReadAsync();
        await sender;
        return sum;
    }

    private static async ValueTask SendChannel(ChannelWriter<int> writer)
    {
        for (var i = 0; i < Times; i++)
            await writer.WriteAsync(i);
    }

    private static async Task<long> PlaySynchronousChannel()
    {
        var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true, AllowSynchronousContinuations = true });
        var sender = SendChannel(channel.Writer);
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await channel.Reader.ReadAsync();
        await sender;
        return sum;
    }
}
