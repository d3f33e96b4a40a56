using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>An exception that passes suspended frames without a handler.</summary>
internal static partial class ThrowWorkload
{
    private const int Depth = 20;
    private const int Times = 500;

    public static Workload Create() => new("throw", $"an exception through {Depth} suspended frames to the handler; one operation is one exception", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(RepeatRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(RepeatFallback())),
        new(Subject.Task, () => SingleThread.Run(RepeatTask)),
        new(Subject.ValueTask, () => SingleThread.Run(RepeatValueTask)),
        new(Subject.PooledValueTask, () => SingleThread.Run(RepeatPooledValueTask)),
    ])
    {
        Bars = [new Bar(0.25, [Subject.Task])],
    };

    [Coroutine]
    private static async Coroutine<long> RepeatRewritten()
    {
        long caught = 0;
        for (var i = 0; i < Times; i++)
        {
            try
            {
                await Rewritten(Depth);
            }
            catch (TimeoutException)
            {
                caught++;
            }
        }

        return caught;
    }

    [Coroutine]
    private static async Coroutine<int> Rewritten(int depth)
    {
        if (depth > 1)
            return 1 + await Rewritten(depth - 1);
        await Coroutine.Yield();
        throw new TimeoutException();
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> RepeatFallback()
    {
        long caught = 0;
        for (var i = 0; i < Times; i++)
        {
            try
            {
                await Fallback(Depth);
            }
            catch (TimeoutException)
            {
                caught++;
            }
        }

        return caught;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<int> Fallback(int depth)
    {
        if (depth > 1)
            return 1 + await Fallback(depth - 1);
        await Coroutine.Yield();
        throw new TimeoutException();
    }

    private static async Task<long> RepeatTask()
    {
        long caught = 0;
        for (var i = 0; i < Times; i++)
        {
            try
            {
                await OfTask(Depth);
            }
            catch (TimeoutException)
            {
                caught++;
            }
        }

        return caught;
    }

    private static async Task<int> OfTask(int depth)
    {
        if (depth > 1)
            return 1 + await OfTask(depth - 1);
        await Task.Yield();
        throw new TimeoutException();
    }

    private static async Task<long> RepeatValueTask()
    {
        long caught = 0;
        for (var i = 0; i < Times; i++)
        {
            try
            {
                await OfValueTask(Depth);
            }
            catch (TimeoutException)
            {
                caught++;
            }
        }

        return caught;
    }

    private static async ValueTask<int> OfValueTask(int depth)
    {
        if (depth > 1)
            return 1 + await OfValueTask(depth - 1);
        await Task.Yield();
        throw new TimeoutException();
    }

    private static async Task<long> RepeatPooledValueTask()
    {
        long caught = 0;
        for (var i = 0; i < Times; i++)
        {
            try
            {
                await OfPooledValueTask(Depth);
            }
            catch (TimeoutException)
            {
                caught++;
            }
        }

        return caught;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> OfPooledValueTask(int depth)
    {
        if (depth > 1)
            return 1 + await OfPooledValueTask(depth - 1);
        await Task.Yield();
        throw new TimeoutException();
    }
}
