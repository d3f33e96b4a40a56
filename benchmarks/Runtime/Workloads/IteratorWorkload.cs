namespace Coroutines.Benchmarks.Workloads;

/// <summary>A loop over an async iterator that never suspends: what an item costs.</summary>
internal static partial class IteratorWorkload
{
    private const int Count = 1_000_000;
    private const string CSharp = "C#'s iterator";

    public static Workload Create() => new("iterator", $"await foreach over {Count:n0} items that never suspend; one operation is one item", Count,
    [
        new(Subject.Ours, () => EventLoop.Run(SumRewritten())),
        new("C#'s iterator in a coroutine", () => EventLoop.Run(SumForeign())),
        new(CSharp, () => SingleThread.Run(SumCSharp)),
    ])
    {
        Bars = [new Bar(0.6, [CSharp])],
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
            if (i < 0)
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
            if (i < 0)
                await Task.Yield();
            yield return i;
        }
    }
}
