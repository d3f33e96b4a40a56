namespace Programs.Iterators.Finally;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers()
    {
        try
        {
            Log("outer try");
            yield return 1;
            try
            {
                yield return await Value(2);
                Log("inner goes on");
                yield return 3;
            }
            finally
            {
                Log("inner finally");
                await Pause("inner");
                Log("inner finally ends");
            }

            yield return 4;
        }
        finally
        {
            Log("outer finally");
        }

        Log("between");
        yield return 5;
        Log("end");
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        for (var stop = 0; stop < 7; stop++)
        {
            Log($"stop at {stop}");
            await foreach (var number in Numbers())
            {
                Log(number);
                if (number == stop)
                    break;
            }
        }
    }
}
