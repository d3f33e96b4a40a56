namespace Coroutines.Benchmarks.Workloads;

/// <summary>The await of a .NET task that has ended.</summary>
internal static partial class CompletedTaskWorkload
{
    private const int Times = 1_000_000;

    private static readonly Task<int> s_one = Task.FromResult(1);

    public static Workload Create() => new("task", $"await of a completed Task<int>; one operation is one await", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(Rewritten())),
        new(Subject.Fallback, () => EventLoop.Run(Fallback())),
        new(Subject.Task, () => SingleThread.Run(OfTask)),
    ])
    {
        Variant = "completed",
        Bars = [new Bar(1.0, [Subject.Task])],
    };

    [Coroutine]
    private static async Coroutine<long> Rewritten()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await s_one;
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> Fallback()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await s_one;
        return sum;
    }

    private static async Task<long> OfTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += await s_one;
        return sum;
    }
}
