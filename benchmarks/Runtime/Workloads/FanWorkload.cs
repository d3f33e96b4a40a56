namespace Coroutines.Benchmarks.Workloads;

/// <summary>Many coroutines at the same time whose results are gathered: what each of them costs.</summary>
internal static partial class FanWorkload
{
    private const int Width = 1_000;
    private const int Times = 50;

    public static Workload Create() => new("fan", $"a gather of {Width:n0} that each suspend once; one operation is one of them", Width * Times,
    [
        new(Subject.Ours, () => EventLoop.Run(RepeatRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(RepeatFallback())),
        new(Subject.Task, () => SingleThread.Run(RepeatTask)),
        new(Subject.ValueTask, () => SingleThread.Run(RepeatValueTask)),
    ]);

    [Coroutine]
    private static async Coroutine<long> RepeatRewritten()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Coroutine.Gather(Enumerable.Range(0, Width).Select(item => Rewritten(item)))).Sum();
        return sum;
    }

    [Coroutine]
    private static async Coroutine<long> Rewritten(int item)
    {
        await Coroutine.Yield();
        return item;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> RepeatFallback()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Coroutine.Gather(Enumerable.Range(0, Width).Select(item => Fallback(item)))).Sum();
        return sum;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> Fallback(int item)
    {
        await Coroutine.Yield();
        return item;
    }

    private static async Task<long> RepeatTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Task.WhenAll(Enumerable.Range(0, Width).Select(item => OfTask(item)))).Sum();
        return sum;
    }

    private static async Task<long> OfTask(int item)
    {
        await Task.Yield();
        return item;
    }

    private static async Task<long> RepeatValueTask()
    {
        long sum = 0;
        for (var i = 0; i < Times; i++)
            sum += (await Task.WhenAll(Enumerable.Range(0, Width).Select(item => OfValueTask(item).AsTask()))).Sum();
        return sum;
    }

    private static async ValueTask<long> OfValueTask(int item)
    {
        await Task.Yield();
        return item;
    }
}
