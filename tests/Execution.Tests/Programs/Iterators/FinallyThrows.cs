namespace Programs.Iterators.FinallyThrows;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(bool suspends)
    {
        try
        {
            try
            {
                yield return 1;
                yield return 2;
            }
            finally
            {
                Log("first finally");
                if (suspends)
                    await Pause("first");
                throw new InvalidOperationException("from finally");
            }
        }
        finally
        {
            Log("second finally");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var suspends in new[] { true, false })
        {
            try
            {
                await foreach (var number in Numbers(suspends))
                {
                    Log(number);
                    break;
                }

                Log("unreached");
            }
            catch (InvalidOperationException e)
            {
                Log(e.Message);
            }

            try
            {
                await foreach (var number in Numbers(suspends))
                {
                    Log(number);
                    throw new FormatException("lost");
                }
            }
            catch (Exception e)
            {
                Log(e.Message);
            }
        }
    }
}
