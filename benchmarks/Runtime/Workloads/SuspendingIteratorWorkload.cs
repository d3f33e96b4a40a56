namespace Coroutines.Benchmarks.Workloads;

/// <summary>A loop over an async iterator that suspends at each item.</summary>
internal static partial class SuspendingIteratorWorkload
{
    private const int Count = 1_000_000;
    private const string CSharp = "C#'s iterator";

    public static Workload Create() => new("iterator", $"await foreach over {Count:n0} items of which each suspends; one operation is one item", Count,
    [
        new(Subject.Ours, () => EventLoop.Run(SumRewritten())),
        new("C#'s iterator in a coroutine", () => EventLoop.Run(SumForeign())),
        new(CSharp, () => SingleThread.Run(SumCSharp)),
    ])
    {
        Variant = "suspending",
        Bars = [new Bar(0.4, [CSharp])],
    };

    [Coroutine]
    private static async Coroutine<long> SumRewritten()
    {
        long sum = 0;
        await foreach (var item in Rewritten())
            sum += item;
        return sum;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Rewritten()
    {
        for (var i = 0; i < Count; i++)
        {
            await Coroutine.Yield();
            yield return i;
        }
    }

    [Coroutine]
    private static async Coroutine<long> SumForeign()
    {
        long sum = 0;
        await foreach (var item in OfCSharp())
            sum += item;
        return sum;
    }

    private static async Task<long> SumCSharp()
    {
        long sum = 0;
        await foreach (var item in OfCSharp())
            sum += item;
        return sum;
    }

    private static async IAsyncEnumerable<int> OfCSharp()
    {
        for (var i = 0; i < Count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}
