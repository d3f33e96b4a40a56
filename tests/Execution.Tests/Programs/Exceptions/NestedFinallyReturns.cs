// A return through three finallys, each of which changes what it can; and one that an exception replaces.
namespace Programs.Exceptions.NestedFinallyReturns;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var depth in (int[])[0, 1, 2, 3])
            Log($"{depth}: {await Returns(depth)}");
        try
        {
            Log(await Replaced());
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }

        Log(s_last);
    }

    private static int s_last;

    [Coroutine]
    private static async Coroutine<int> Returns(int depth)
    {
        var result = 0;
        try
        {
            try
            {
                try
                {
                    if (depth == 0)
                        return result + await Value(1);
                    result = 10;
                }
                finally
                {
                    result += await Value(100);
                }

                if (depth == 1)
                    return result;
                result++;
            }
            finally
            {
                result *= 2;
                Log($"middle {result}");
            }

            if (depth == 2)
                return await Value(result);
        }
        finally
        {
            await Pause("outer");
            result = -1;
            s_last = depth;
        }

        return result;
    }

    [Coroutine]
    private static async Coroutine<int> Replaced()
    {
        try
        {
            try
            {
                return await Value(1);
            }
            finally
            {
                await Pause("inner");
                throw new InvalidOperationException("instead of the return");
            }
        }
        finally
        {
            Log("outer");
        }
    }
}
