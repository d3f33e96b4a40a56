using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>One coroutine that goes to the end of the ready ring again and again: what a turn of the loop costs.</summary>
internal static partial class YieldWorkload
{
    private const int Times = 1_000_000;

    public static Workload Create() => new("yield", $"one coroutine yields {Times:n0} times; one operation is one turn", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(Rewritten())),
        new(Subject.Fallback, () => EventLoop.Run(Fallback())),
        new(Subject.Task, () => SingleThread.Run(OfTask)),
        new(Subject.ValueTask, () => SingleThread.Run(() => OfValueTask().AsTask())),
        new(Subject.PooledValueTask, () => SingleThread.Run(() => OfPooledValueTask().AsTask())),
    ])
    {
        Bars = [new Bar(0.4, [Subject.Task])],
    };

    [Coroutine]
    private static async Coroutine<long> Rewritten()
    {
        long turns = 0;
        while (turns < Times)
        {
            await Coroutine.Yield();
            turns++;
        }

        return turns;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> Fallback()
    {
        long turns = 0;
        while (turns < Times)
        {
            await Coroutine.Yield();
            turns++;
        }

        return turns;
    }

    private static async Task<long> OfTask()
    {
        long turns = 0;
        while (turns < Times)
        {
            await Task.Yield();
            turns++;
        }

        return turns;
    }

    private static async ValueTask<long> OfValueTask()
    {
        long turns = 0;
        while (turns < Times)
        {
            await Task.Yield();
            turns++;
        }

        return turns;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<long> OfPooledValueTask()
    {
        long turns = 0;
        while (turns < Times)
        {
            await Task.Yield();
            turns++;
        }

        return turns;
    }
}
