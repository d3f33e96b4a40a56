namespace Coroutines.Benchmarks.Workloads;

/// <summary>A great many tasks asleep: what one of them takes.</summary>
internal static partial class MemoryWorkload
{
    private const int Count = 1_000_000;

    private static readonly TimeSpan s_sleep = TimeSpan.FromSeconds(3);

    public static Workload Create() => new("memory", $"{Count:n0} tasks asleep at once; one operation is one task, its bytes those that live", Count,
    [
        new(Subject.Ours, () => EventLoop.Run(SleepRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(SleepFallback())),
        new(Subject.Task, () => SleepTask().GetAwaiter().GetResult()),
        new(Subject.ValueTask, () => SleepValueTask().GetAwaiter().GetResult()),
    ])
    {
        OfMemory = true,
        Bars = [new Bar(0.5, [Subject.Task], OfBytes: true)],
    };

    [Coroutine]
    private static async Coroutine<long> SleepRewritten()
    {
        LiveMemory.Begin();
        var tasks = new CoroutineTask[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = EventLoop.Current.CreateTask(Rewritten());
        await Coroutine.Yield();
        LiveMemory.End();
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    [Coroutine]
    private static async Coroutine Rewritten() => await Coroutine.Sleep(s_sleep);

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> SleepFallback()
    {
        LiveMemory.Begin();
        var tasks = new CoroutineTask[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = EventLoop.Current.CreateTask(Fallback());
        await Coroutine.Yield();
        LiveMemory.End();
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine Fallback() => await Coroutine.Sleep(s_sleep);

    private static async Task<long> SleepTask()
    {
        LiveMemory.Begin();
        var tasks = new Task[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = OfTask();
        LiveMemory.End();
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    private static async Task OfTask() => await Task.Delay(s_sleep);

    private static async Task<long> SleepValueTask()
    {
        LiveMemory.Begin();
        var tasks = new ValueTask[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = OfValueTask();
        LiveMemory.End();
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    private static async ValueTask OfValueTask() => await Task.Delay(s_sleep);
}
