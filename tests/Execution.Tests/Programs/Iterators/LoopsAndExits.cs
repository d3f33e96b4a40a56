// Async iterators in iterators, left from inner loops, catches and finallys of the consumer.
namespace Programs.Iterators.LoopsAndExits;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var limit in (int[])[1, 3, 9])
        {
            try
            {
                await foreach (var row in Rows(3))
                {
                    await foreach (var cell in row)
                    {
                        Log(cell);
                        if (cell == limit)
                            goto next;
                        if (cell == 5)
                            throw new InvalidOperationException(await Value("five"));
                    }
                }
            }
            catch (InvalidOperationException error)
            {
                Log(error.Message);
            }

        next:
            await Pause($"after {limit}");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<IAsyncEnumerable<int>> Rows(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
                yield return Cells(i * 2);
        }
        finally
        {
            await Pause("rows end");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Cells(int first)
    {
        try
        {
            yield return await Value(first);
            yield return first + 1;
        }
        finally
        {
            Log($"cells {first} end");
        }
    }
}
