using System.Threading.Channels;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>Work that another thread hands to the loop.</summary>
internal static partial class PostWorkload
{
    private const int Times = 1_000_000;
    private const string Channels = "Channel";

    public static Workload Create() => new("post", $"{Times:n0} callbacks from another thread; one operation is one callback", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(Rewritten())),
        new(Channels, () => OfChannel().GetAwaiter().GetResult()),
        new("ThreadPool", OfThreadPool),
    ])
    {
        Bars = [new Bar(1.0, [Channels])],
    };

    [Coroutine]
    private static async Coroutine<long> Rewritten()
    {
        long count = 0;
        var loop = EventLoop.Current;
        var done = new AsyncEvent();
        var poster = new Thread(() =>
        {
            for (var i = 0; i < Times; i++)
                loop.CallSoonThreadsafe(Count);
        });
        poster.Start();
        await done.Wait();
        return count;

        void Count()
        {
            if (++count == Times)
                done.Set();
        }
    }

    private static async Task<long> OfChannel()
    {
        long count = 0;
        var channel = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var poster = new Thread(() =>
        {
            for (var i = 0; i < Times; i++)
                channel.Writer.TryWrite(Count);
            channel.Writer.Complete();
        });
        poster.Start();
        await foreach (var callback in channel.Reader.ReadAllAsync())
            callback();
        return count;

        void Count() => count++;
    }

    private static long OfThreadPool()
    {
        long count = 0;
        using var done = new ManualResetEventSlim();
        var poster = new Thread(() =>
        {
            for (var i = 0; i < Times; i++)
                ThreadPool.UnsafeQueueUserWorkItem(static count => count(), Count, preferLocal: false);
        });
        poster.Start();
        done.Wait();
        return count;

        void Count()
        {
            if (Interlocked.Increment(ref count) == Times)
                done.Set();
        }
    }
}
