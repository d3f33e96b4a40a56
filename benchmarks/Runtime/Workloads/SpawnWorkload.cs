using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>A great many tasks at the same time, each of which suspends once: what starting one costs.</summary>
internal static partial class SpawnWorkload
{
    private const int Count = 1_000_000;

    private static long s_done;

    public static Workload Create() => new("spawn", $"{Count:n0} tasks alive at once, each suspends once; one operation is one task", Count,
    [
        new(Subject.Ours, () => EventLoop.Run(SpawnRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(SpawnFallback())),
        new(Subject.Task, () => SingleThread.Run(SpawnTask)),
        new(Subject.ValueTask, () => SingleThread.Run(SpawnValueTask)),
        new(Subject.PooledValueTask, () => SingleThread.Run(SpawnPooledValueTask)),
    ])
    {
        Bars = [new Bar(0.2, [Subject.Task]), new Bar(1.0, [Subject.Cpp])],
    };

    [Coroutine]
    private static async Coroutine<long> SpawnRewritten()
    {
        s_done = 0;
        for (var i = 0; i < Count; i++)
            _ = EventLoop.Current.CreateTask(Rewritten());
        while (s_done < Count)
            await Coroutine.Yield();
        return s_done;
    }

    [Coroutine]
    private static async Coroutine Rewritten()
    {
        await Coroutine.Yield();
        s_done++;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> SpawnFallback()
    {
        s_done = 0;
        for (var i = 0; i < Count; i++)
            _ = EventLoop.Current.CreateTask(Fallback());
        while (s_done < Count)
            await Coroutine.Yield();
        return s_done;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine Fallback()
    {
        await Coroutine.Yield();
        s_done++;
    }

    private static async Task<long> SpawnTask()
    {
        s_done = 0;
        for (var i = 0; i < Count; i++)
            _ = OfTask();
        while (s_done < Count)
            await Task.Yield();
        return s_done;
    }

    private static async Task OfTask()
    {
        await Task.Yield();
        s_done++;
    }

    private static async Task<long> SpawnValueTask()
    {
        s_done = 0;
        for (var i = 0; i < Count; i++)
            _ = OfValueTask();
        while (s_done < Count)
            await Task.Yield();
        return s_done;
    }

    private static async ValueTask OfValueTask()
    {
        await Task.Yield();
        s_done++;
    }

    private static async Task<long> SpawnPooledValueTask()
    {
        s_done = 0;
        for (var i = 0; i < Count; i++)
            _ = OfPooledValueTask();
        while (s_done < Count)
            await Task.Yield();
        return s_done;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask OfPooledValueTask()
    {
        await Task.Yield();
        s_done++;
    }
}
