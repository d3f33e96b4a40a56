// Loops, locks and resources in a function's own body.
namespace Programs.Closures.AwaitForEachInside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var gate = new object();
        var seen = new List<string>();
        Func<int, Coroutine<int>> sum = async count =>
        {
            var total = 0;
            await foreach (var item in Items(count))
            {
                lock (gate)
                {
                    total += item;
                }

                using var resource = new Resource(seen, item);
                if (item == 2)
                    continue;
                await Pause($"{item}");
                seen.Add($"{item}");
            }

            return total;
        };
        Log(await sum(3));
        Log(await sum(1));
        Log(string.Join(" ", seen));
    }

    private static async IAsyncEnumerable<int> Items(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return await TaskOf(i);
    }

    private sealed class Resource(List<string> seen, int item) : IDisposable
    {
        public void Dispose() => seen.Add($"disposed {item}");
    }
}
