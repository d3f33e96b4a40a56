// Compound assignments, increments, patterns and conditions in async iterators, every statement around a yield.
namespace Programs.Iterators.OperatorsOfItems;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var item in Walk([3, 1, 2]))
            Log(item);
    }

    [Coroutine]
    private static async IAsyncEnumerable<string> Walk(int[] cells)
    {
        var i = 0;
        do
        {
            cells[i] *= await Value(2);
            cells[await Value(0)]++;
            if (cells[i] >= await Value(6) && cells[i] % 2 == 0 || await Value(false))
                yield return $"large {cells[i]}";
            else if (await Value(cells[i]) is var odd and > 2)
                yield return $"odd {odd}";
            switch (await Value(i))
            {
                case 0:
                    yield return "zero";
                    goto case 1;
                case 1:
                    yield return await Value("one");
                    break;
                default:
                    yield break;
            }

            checked
            {
                i += await Value(1);
            }

            lock (cells)
                Log(i);
            unchecked
            {
                yield return $"{i << 1} {~i} {-await Value(i)}";
            }
        }
        while (await Value(i) <= 5);
    }
}
