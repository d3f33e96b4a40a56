namespace Programs.Iterators.Linq;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await Pause($"number {i}");
                yield return i;
            }
        }
        finally
        {
            Log("closed");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(string.Join(",", await Numbers(4).Where(n => n % 2 == 0).Select(n => n * 10).ToArrayAsync()));
        await foreach (var number in Numbers(5).Skip(1).Take(2))
            Log(number);
        Log(await Numbers(3).FirstAsync());
        Log(await Numbers(3).SumAsync());
        await foreach (var (left, right) in Numbers(2).Zip(Numbers(3)))
            Log($"{left} {right}");
    }
}
