using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>Many awaits, one in the other, of which the last suspends: what a frame costs when it has to be kept.</summary>
internal static partial class ChainWorkload
{
    private const int Depth = 50;
    private const int Times = 10_000;

    public static Workload Create() => new("chain", $"a chain of {Depth} awaits whose leaf suspends; one operation is one frame", (long)Depth * Times,
    [
        new(Subject.Ours, () => EventLoop.Run(RepeatRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(RepeatFallback())),
        new(Subject.Task, () => SingleThread.Run(RepeatTask)),
        new(Subject.ValueTask, () => SingleThread.Run(RepeatValueTask)),
        new(Subject.PooledValueTask, () => SingleThread.Run(RepeatPooledValueTask)),
    ])
    {
        Bars = [new Bar(0.18, [Subject.Task, Subject.ValueTask, Subject.PooledValueTask]), Bar.NoBytes, new Bar(1.0, [Subject.Cpp])],
    };

    [Coroutine]
    private static async Coroutine<long> RepeatRewritten()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await Rewritten(Depth);
        return sum;
    }

    [Coroutine]
    private static async Coroutine<long> Rewritten(int depth)
    {
        if (depth > 1)
            return 1 + await Rewritten(depth - 1);
        await Coroutine.Yield();
        return 1;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> RepeatFallback()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await Fallback(Depth);
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> Fallback(int depth)
    {
        if (depth > 1)
            return 1 + await Fallback(depth - 1);
        await Coroutine.Yield();
        return 1;
    }

    private static async Task<long> RepeatTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await OfTask(Depth);
        return sum;
    }

    private static async Task<long> OfTask(int depth)
    {
        if (depth > 1)
            return 1 + await OfTask(depth - 1);
        await Task.Yield();
        return 1;
    }

    private static async Task<long> RepeatValueTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await OfValueTask(Depth);
        return sum;
    }

    private static async ValueTask<long> OfValueTask(int depth)
    {
        if (depth > 1)
            return 1 + await OfValueTask(depth - 1);
        await Task.Yield();
        return 1;
    }

    private static async Task<long> RepeatPooledValueTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await OfPooledValueTask(Depth);
        return sum;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<long> OfPooledValueTask(int depth)
    {
        if (depth > 1)
            return 1 + await OfPooledValueTask(depth - 1);
        await Task.Yield();
        return 1;
    }
}
