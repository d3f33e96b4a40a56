// yield break in try blocks with catches, in catch blocks, and in nested ones, where no item may be yielded.
namespace Programs.Iterators.BreakInCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var n = 0; n < 5; n++)
        {
            await foreach (var item in Items(n))
                Log($"{n}: {item}");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items(int how)
    {
        yield return await Value(how);
        try
        {
            if (how == 0)
                yield break;
            await Pause("try");
            if (how >= 2)
                throw new InvalidOperationException($"how {how}");
        }
        catch (InvalidOperationException error) when (how < 4)
        {
            await Pause(error.Message);
            if (how == 2)
                yield break;
            try
            {
                throw new NotSupportedException(await Value("inner"));
            }
            catch (NotSupportedException inner)
            {
                Log(inner.Message);
                yield break;
            }
            finally
            {
                await Pause("inner finally");
            }
        }
        catch (InvalidOperationException)
        {
            Log("last");
        }
        finally
        {
            Log("finally");
        }

        yield return -1;
    }
}
