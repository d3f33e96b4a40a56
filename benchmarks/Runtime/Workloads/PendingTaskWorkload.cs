namespace Coroutines.Benchmarks.Workloads;

/// <summary>The await of a .NET task that ends later, on the same thread.</summary>
internal static partial class PendingTaskWorkload
{
    private const int Times = 200_000;

    public static Workload Create() => new("task", $"await of a Task<int> that a callback of the same thread completes; one operation is one await", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(Rewritten())),
        new(Subject.Fallback, () => EventLoop.Run(Fallback())),
        new(Subject.Task, () => SingleThread.Run(OfTask)),
        new(Subject.ValueTask, () => SingleThread.Run(() => OfValueTask().AsTask())),
    ])
    {
        Variant = "pending",
        Bars = [new Bar(1.0, [Subject.Task])],
    };

    [Coroutine]
    private static async Coroutine<long> Rewritten()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await Later();
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> Fallback()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await Later();
        return sum;
    }

    private static async Task<long> OfTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await Later();
        return sum;
    }

    private static async ValueTask<long> OfValueTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await Later();
        return sum;
    }

    /// <summary>Both kinds of loop are the synchronization context of their thread.</summary>
    private static Task<int> Later()
    {
        var source = new TaskCompletionSource<int>();
        SynchronizationContext.Current!.Post(static state => ((TaskCompletionSource<int>)state!).SetResult(1), source);
        return source.Task;
    }
}
