using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>Recursive awaits that never suspend: what a call costs.</summary>
internal static partial class CallWorkload
{
    private const int N = 27;

    public static Workload Create() => new("call", $"fib({N}), an await that completes at once; one operation is one call", Calls(N),
    [
        new(Subject.Plain, () => Plain(N)),
        new(Subject.Ours, () => EventLoop.Run(Rewritten(N))),
        new(Subject.Fallback, () => EventLoop.Run(Fallback(N))),
        new(Subject.Task, () => OfTask(N).GetAwaiter().GetResult()),
        new(Subject.ValueTask, () => OfValueTask(N).GetAwaiter().GetResult()),
        new(Subject.PooledValueTask, () => OfPooledValueTask(N).GetAwaiter().GetResult()),
    ])
    {
        Bars = [new Bar(3.0, [Subject.Plain]), new Bar(0.5, [Subject.Task, Subject.ValueTask, Subject.PooledValueTask]), Bar.NoBytes],
    };

    private static long Calls(int n) => n < 2 ? 1 : 1 + Calls(n - 1) + Calls(n - 2);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Plain(int n) => n < 2 ? n : Plain(n - 1) + Plain(n - 2);

    [Coroutine]
    private static async Coroutine<long> Rewritten(int n) => n < 2 ? n : await Rewritten(n - 1) + await Rewritten(n - 2);

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> Fallback(int n) => n < 2 ? n : await Fallback(n - 1) + await Fallback(n - 2);

    private static async Task<long> OfTask(int n) => n < 2 ? n : await OfTask(n - 1) + await OfTask(n - 2);

    private static async ValueTask<long> OfValueTask(int n) => n < 2 ? n : await OfValueTask(n - 1) + await OfValueTask(n - 2);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<long> OfPooledValueTask(int n) => n < 2 ? n : await OfPooledValueTask(n - 1) + await OfPooledValueTask(n - 2);
}
