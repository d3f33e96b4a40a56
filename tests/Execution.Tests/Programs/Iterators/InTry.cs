namespace Programs.Iterators.InTry;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
                yield return await Value(i);
            throw new InvalidOperationException("too many");
        }
        finally
        {
            Log("iterator ends");
        }
    }

    [Coroutine]
    static async Coroutine<string> Find(int wanted)
    {
        try
        {
            await foreach (var number in Numbers(4))
            {
                try
                {
                    if (number == wanted)
                        return $"found {number}";
                    if (number == 2)
                        continue;
                    await Pause($"looks at {number}");
                }
                finally
                {
                    await Step($"looked at {number}");
                }
            }
        }
        catch (InvalidOperationException e) when (Note("filter", e.Message == "too many"))
        {
            return $"caught {e.Message}";
        }
        finally
        {
            Log("find ends");
        }

        return "unreached";
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        for (var wanted = 0; wanted < 5; wanted++)
            Log(await Find(wanted));
        await foreach (var number in Numbers(3))
        {
            await foreach (var inner in Numbers(3))
            {
                if (inner == number)
                    goto next;
                Log($"{number} {inner}");
            }

        next:
            if (number == 2)
                break;
        }

        var all = Numbers(1).GetAsyncEnumerator();
        try
        {
            while (await all.MoveNextAsync())
                Log(all.Current);
        }
        catch (InvalidOperationException)
        {
            Log("ended");
        }
        finally
        {
            await all.DisposeAsync();
        }
    }
}
