namespace Programs.Iterators.FinallyBreaks;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(int stop)
    {
        while (true)
        {
            try
            {
                for (var i = 0; i < 3; i++)
                {
                    try
                    {
                        if (i == stop)
                            yield break;
                        if (i == 1)
                            continue;
                        yield return await Value(i);
                    }
                    finally
                    {
                        Log($"leaves {i}");
                        await Step($"leave {i}");
                    }
                }

                if (stop == 7)
                    break;
                stop = 7;
            }
            finally
            {
                Log("leaves all");
            }

            Log("round");
        }

        Log("out");
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var stop in new[] { 0, 2, 5 })
        {
            await foreach (var number in Numbers(stop))
                Log(number);
            Log($"done {stop}");
        }

        await foreach (var number in Numbers(5))
        {
            if (number == 2)
                return;
        }
    }
}
