namespace Coroutines.Benchmarks.Workloads;

/// <summary>A cancel of a task that is deep in a chain of awaits where nobody handles it.</summary>
internal static partial class CancelWorkload
{
    private const int Depth = 20;
    private const int Times = 500;

    public static Workload Create() => new("cancel", $"a cancel of a task that sleeps {Depth} frames deep; one operation is one task", Times,
    [
        new(Subject.Ours, () => EventLoop.Run(RepeatRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(RepeatFallback())),
        new(Subject.Task, () => SingleThread.Run(RepeatTask)),
        new(Subject.ValueTask, () => SingleThread.Run(RepeatValueTask)),
    ])
    {
        Bars = [new Bar(0.1, [Subject.Task])],
    };

    [Coroutine]
    private static async Coroutine<long> RepeatRewritten()
    {
        long cancelled = 0;
        for (var i = 0; i < Times; i++)
        {
            var task = EventLoop.Current.CreateTask(Rewritten(Depth));
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Wait([task]);
            if (task.Cancelled)
                cancelled++;
        }

        return cancelled;
    }

    [Coroutine]
    private static async Coroutine<int> Rewritten(int depth)
    {
        if (depth > 1)
            return 1 + await Rewritten(depth - 1);
        await Coroutine.Sleep(TimeSpan.FromHours(1));
        return 1;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> RepeatFallback()
    {
        long cancelled = 0;
        for (var i = 0; i < Times; i++)
        {
            var task = EventLoop.Current.CreateTask(Fallback(Depth));
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Wait([task]);
            if (task.Cancelled)
                cancelled++;
        }

        return cancelled;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<int> Fallback(int depth)
    {
        if (depth > 1)
            return 1 + await Fallback(depth - 1);
        await Coroutine.Sleep(TimeSpan.FromHours(1));
        return 1;
    }

    private static async Task<long> RepeatTask()
    {
        long cancelled = 0;
        for (var i = 0; i < Times; i++)
        {
            using var source = new CancellationTokenSource();
            var task = OfTask(Depth, source.Token);
            await Task.Yield();
            source.Cancel();
            await Task.WhenAny(task);
            if (task.IsCanceled)
                cancelled++;
        }

        return cancelled;
    }

    private static async Task<int> OfTask(int depth, CancellationToken token)
    {
        if (depth > 1)
            return 1 + await OfTask(depth - 1, token);
        await Task.Delay(TimeSpan.FromHours(1), token);
        return 1;
    }

    private static async Task<long> RepeatValueTask()
    {
        long cancelled = 0;
        for (var i = 0; i < Times; i++)
        {
            using var source = new CancellationTokenSource();
            var task = OfValueTask(Depth, source.Token).AsTask();
            await Task.Yield();
            source.Cancel();
            await Task.WhenAny(task);
            if (task.IsCanceled)
                cancelled++;
        }

        return cancelled;
    }

    private static async ValueTask<int> OfValueTask(int depth, CancellationToken token)
    {
        if (depth > 1)
            return 1 + await OfValueTask(depth - 1, token);
        await Task.Delay(TimeSpan.FromHours(1), token);
        return 1;
    }
}
