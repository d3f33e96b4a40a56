namespace Programs.Iterators.Throws;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(int bad)
    {
        try
        {
            for (var i = 0; i < 4; i++)
            {
                if (i == bad)
                    throw new InvalidOperationException($"bad {i}");
                yield return await Value(i);
            }
        }
        finally
        {
            Log("iterator finally");
            await Pause("finally");
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Guarded()
    {
        for (var i = 0; i < 3; i++)
        {
            var value = 0;
            try
            {
                value = await Call(i);
                if (value == 1)
                    throw new FormatException("one");
            }
            catch (FormatException e) when (Note("filter", e.Message.Length > 0))
            {
                Log($"caught {e.Message}");
                await Pause("catch");
                value = 100;
            }

            yield return value;
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        for (var bad = 0; bad < 3; bad++)
        {
            try
            {
                await foreach (var number in Numbers(bad))
                    Log(number);
            }
            catch (InvalidOperationException e)
            {
                Log($"outside {e.Message}");
            }
        }

        try
        {
            await foreach (var number in Numbers(9))
            {
                if (number == 1)
                    throw new NotSupportedException("body");
                Log(number);
            }
        }
        catch (NotSupportedException e)
        {
            Log(e.Message);
        }

        await foreach (var number in Guarded())
            Log(number);
    }
}
