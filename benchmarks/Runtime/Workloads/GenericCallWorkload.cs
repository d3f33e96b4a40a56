using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>The same over a reference type that a type parameter stands for, where .NET shares the code of all reference types.</summary>
internal static partial class GenericCallWorkload
{
    private const int Depth = 20;
    private const int Times = 20_000;
    private const string Value = "value";

    public static Workload Create() => new("call", $"{Depth} generic awaits, one in the other, that complete at once with a string; one operation is one call", (long)Depth * Times,
    [
        new(Subject.Plain, () => Repeat(() => Plain(Value, Depth))),
        new(Subject.Ours, () => EventLoop.Run(RepeatRewritten(Value))),
        new(Subject.Fallback, () => EventLoop.Run(RepeatFallback(Value))),
        new(Subject.Task, () => Repeat(() => OfTask(Value, Depth).GetAwaiter().GetResult())),
        new(Subject.ValueTask, () => Repeat(() => OfValueTask(Value, Depth).GetAwaiter().GetResult())),
        new(Subject.PooledValueTask, () => Repeat(() => OfPooledValueTask(Value, Depth).GetAwaiter().GetResult())),
    ])
    {
        Variant = "generic",
        Bars = [new Bar(0.5, [Subject.Task, Subject.ValueTask, Subject.PooledValueTask]), Bar.NoBytes],
    };

    private static long Repeat(Func<string> call)
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += call().Length;
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Plain<T>(T value, int depth) => depth > 1 ? Plain(value, depth - 1) : value;

    [Coroutine]
    private static async Coroutine<long> RepeatRewritten(string value)
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Rewritten(value, Depth)).Length;
        return sum;
    }

    [Coroutine]
    private static async Coroutine<T> Rewritten<T>(T value, int depth) => depth > 1 ? await Rewritten(value, depth - 1) : value;

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> RepeatFallback(string value)
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Fallback(value, Depth)).Length;
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<T> Fallback<T>(T value, int depth) => depth > 1 ? await Fallback(value, depth - 1) : value;

    private static async Task<T> OfTask<T>(T value, int depth) => depth > 1 ? await OfTask(value, depth - 1) : value;

    private static async ValueTask<T> OfValueTask<T>(T value, int depth) => depth > 1 ? await OfValueTask(value, depth - 1) : value;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<T> OfPooledValueTask<T>(T value, int depth) => depth > 1 ? await OfPooledValueTask(value, depth - 1) : value;
}
