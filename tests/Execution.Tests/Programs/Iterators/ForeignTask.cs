namespace Programs.Iterators.ForeignTask;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers()
    {
        try
        {
            for (var i = 1; i < 4; i++)
                yield return await Value(i);
        }
        finally
        {
            Log("iterator finally");
            await Pause("finally");
        }
    }

    // knows nothing of coroutines
    static async Task<int> Sum(IAsyncEnumerable<int> numbers, int most)
    {
        var sum = 0;
        await foreach (var number in numbers)
        {
            Log($"foreign {number}");
            sum += number;
            if (number == most)
                break;
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Sum(Numbers(), 9));
        Log(await Sum(Numbers(), 2));
        try
        {
            Log(await Sum(Numbers(), 3));
        }
        finally
        {
            Log("end");
        }
    }
}
