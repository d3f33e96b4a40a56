namespace Programs.Iterators.AsInterface;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(string name)
    {
        try
        {
            for (var i = 1; i < 4; i++)
            {
                Log($"{name} {i}");
                yield return await Value(i);
            }
        }
        finally
        {
            await Step($"{name} ends");
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<T> Skip<T>(IAsyncEnumerable<T> source, int count)
    {
        await foreach (var item in source)
        {
            if (count-- > 0)
                Log($"skips {item}");
            else
                yield return item;
        }
    }

    [Coroutine]
    static async Coroutine<int> Sum(IAsyncEnumerable<int> numbers, int most)
    {
        var sum = 0;
        await foreach (var number in numbers)
        {
            sum += number;
            if (sum >= most)
                break;
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Sum(Numbers("a"), 100));
        Log(await Sum(Skip(Numbers("b"), 1), 100));
        Log(await Sum(Skip(Skip(Numbers("c"), 1), 1), 1));
    }
}
