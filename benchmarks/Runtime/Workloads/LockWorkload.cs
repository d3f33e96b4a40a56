namespace Coroutines.Benchmarks.Workloads;

/// <summary>Coroutines that all want the same lock and suspend while they hold it: what waiting for it and handing it over costs.</summary>
internal static partial class LockWorkload
{
    private const int Coroutines = 100;
    private const int Times = 500;
    private const string Semaphore = "SemaphoreSlim";

    public static Workload Create() => new("lock", $"{Coroutines} coroutines take a lock {Times} times each and suspend with it; one operation is one taking", Coroutines * Times,
    [
        new(Subject.Ours, () => EventLoop.Run(ContendRewritten())),
        new(Subject.Fallback, () => EventLoop.Run(ContendFallback())),
        new(Semaphore, () => SingleThread.Run(ContendSemaphore)),
        new("SemaphoreSlim, thread pool", () => Task.Run(ContendSemaphore).GetAwaiter().GetResult()),
    ])
    {
        Bars = [new Bar(0.3, [Semaphore])],
    };

    [Coroutine]
    private static async Coroutine<long> ContendRewritten()
    {
        var counter = new Counter();
        var guard = new AsyncLock();
        await Coroutine.Gather(Enumerable.Range(0, Coroutines).Select(_ => Rewritten(guard, counter)));
        return counter.Value;
    }

    [Coroutine]
    private static async Coroutine Rewritten(AsyncLock guard, Counter counter)
    {
        for (var i = 0; i < Times; i++)
        {
            using (await guard.Acquire())
            {
                var value = counter.Value;
                await Coroutine.Yield();
                counter.Value = value + 1;
            }
        }
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<long> ContendFallback()
    {
        var counter = new Counter();
        var guard = new AsyncLock();
        await Coroutine.Gather(Enumerable.Range(0, Coroutines).Select(_ => Fallback(guard, counter)));
        return counter.Value;
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine Fallback(AsyncLock guard, Counter counter)
    {
        for (var i = 0; i < Times; i++)
        {
            using (await guard.Acquire())
            {
                var value = counter.Value;
                await Coroutine.Yield();
                counter.Value = value + 1;
            }
        }
    }

    private static async Task<long> ContendSemaphore()
    {
        var counter = new Counter();
        using var guard = new SemaphoreSlim(1, 1);
        await Task.WhenAll(Enumerable.Range(0, Coroutines).Select(_ => OfSemaphore(guard, counter)));
        return counter.Value;
    }

    private static async Task OfSemaphore(SemaphoreSlim guard, Counter counter)
    {
        for (var i = 0; i < Times; i++)
        {
            await guard.WaitAsync();
            try
            {
                var value = counter.Value;
                await Task.Yield();
                counter.Value = value + 1;
            }
            finally
            {
                guard.Release();
            }
        }
    }

    private sealed class Counter
    {
        public long Value { get; set; }
    }
}
