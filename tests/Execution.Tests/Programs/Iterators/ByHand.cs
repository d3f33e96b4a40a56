namespace Programs.Iterators.ByHand;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers()
    {
        try
        {
            yield return 1;
            yield return await Value(2);
            yield return await Call(3);
        }
        finally
        {
            Log("finally");
            await Pause("finally");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var all = Numbers().GetAsyncEnumerator();
        Log($"before: {all.Current}");
        while (await all.MoveNextAsync())
            Log(all.Current);
        Log($"after: {all.Current}");
        Log(await all.MoveNextAsync());
        await all.DisposeAsync();
        await all.DisposeAsync();
        Log(await all.MoveNextAsync());

        var untouched = Numbers().GetAsyncEnumerator();
        await untouched.DisposeAsync();
        Log(await untouched.MoveNextAsync());

        var left = Numbers().GetAsyncEnumerator();
        Log(await left.MoveNextAsync());
        await left.DisposeAsync();
        Log(await left.MoveNextAsync());
        await using var used = Numbers().GetAsyncEnumerator();
        await used.MoveNextAsync();
        await used.MoveNextAsync();
        Log(used.Current);
    }
}
