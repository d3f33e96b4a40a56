using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>The same over a reference type that a type parameter stands for, where .NET shares the code of all reference types.</summary>
internal static partial class GenericChainWorkload
{
    private const int Depth = 50;
    private const int Times = 10_000;
    private const string Value = "value";

    public static Workload Create() => new("chain", $"a chain of {Depth} generic awaits of a string, whose leaf suspends; one operation is one frame", (long)Depth * Times,
    [
        new(Subject.Ours, () => EventLoop.Run(RepeatRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(RepeatFallback())),
        new(Subject.Task, () => SingleThread.Run(RepeatTask)),
        new(Subject.ValueTask, () => SingleThread.Run(RepeatValueTask)),
        new(Subject.PooledValueTask, () => SingleThread.Run(RepeatPooledValueTask)),
    ])
    {
        Variant = "generic",
        Bars = [new Bar(0.18, [Subject.Task, Subject.ValueTask, Subject.PooledValueTask]), Bar.NoBytes],
    };

    [Coroutine]
    private static async Coroutine<long> RepeatRewritten()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Rewritten(Value, Depth)).Length;
        return sum;
    }

    [Coroutine]
    private static async Coroutine<T> Rewritten<T>(T value, int depth)
    {
        if (depth > 1)
            return await Rewritten(value, depth - 1);
        await Coroutine.Yield();
        return value;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> RepeatFallback()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Fallback(Value, Depth)).Length;
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<T> Fallback<T>(T value, int depth)
    {
        if (depth > 1)
            return await Fallback(value, depth - 1);
        await Coroutine.Yield();
        return value;
    }

    private static async Task<long> RepeatTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await OfTask(Value, Depth)).Length;
        return sum;
    }

    private static async Task<T> OfTask<T>(T value, int depth)
    {
        if (depth > 1)
            return await OfTask(value, depth - 1);
        await Task.Yield();
        return value;
    }

    private static async Task<long> RepeatValueTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await OfValueTask(Value, Depth)).Length;
        return sum;
    }

    private static async ValueTask<T> OfValueTask<T>(T value, int depth)
    {
        if (depth > 1)
            return await OfValueTask(value, depth - 1);
        await Task.Yield();
        return value;
    }

    private static async Task<long> RepeatPooledValueTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await OfPooledValueTask(Value, Depth)).Length;
        return sum;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<T> OfPooledValueTask<T>(T value, int depth)
    {
        if (depth > 1)
            return await OfPooledValueTask(value, depth - 1);
        await Task.Yield();
        return value;
    }
}
