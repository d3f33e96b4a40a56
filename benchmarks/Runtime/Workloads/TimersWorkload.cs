namespace Coroutines.Benchmarks.Workloads;

/// <summary>A great many sleepers that wake in another order than they fell asleep: what the timers cost. The waiting itself is no cost.</summary>
internal static partial class TimersWorkload
{
    private const int Count = 1_000_000;
    private const int Milliseconds = 500;

    public static Workload Create() => new("timers", $"{Count:n0} sleepers whose deadlines are spread over {Milliseconds} ms; one operation is one wake-up", Count,
    [
        new(Subject.Ours, () => EventLoop.Run(SleepRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(SleepFallback())),
        new(Subject.Task, () => SleepTask().GetAwaiter().GetResult()),
    ])
    {
        Clock = Clock.Processor,
        Bars = [new Bar(0.3, [Subject.Task])],
    };

    [Coroutine]
    private static async Coroutine<long> SleepRewritten()
    {
        var random = new Random(1);
        var tasks = new CoroutineTask[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = EventLoop.Current.CreateTask(Rewritten(random.Next(Milliseconds)));
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    [Coroutine]
    private static async Coroutine Rewritten(int milliseconds) => await Coroutine.Sleep(TimeSpan.FromMilliseconds(milliseconds));

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> SleepFallback()
    {
        var random = new Random(1);
        var tasks = new CoroutineTask[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = EventLoop.Current.CreateTask(Fallback(random.Next(Milliseconds)));
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine Fallback(int milliseconds) => await Coroutine.Sleep(TimeSpan.FromMilliseconds(milliseconds));

    private static async Task<long> SleepTask()
    {
        var random = new Random(1);
        var tasks = new Task[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = OfTask(random.Next(Milliseconds));
        foreach (var task in tasks)
            await task;
        return tasks.Length;
    }

    private static async Task OfTask(int milliseconds) => await Task.Delay(TimeSpan.FromMilliseconds(milliseconds));
}
