namespace Programs.Anonymous.Sequences;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var pair in Pairs(Numbers(), n => new { n, Square = n * n }))
        {
            Log(pair.Square);
            await Pause("body");
            Log(pair);
        }

        await foreach (var item in Copies(new { Name = await Value("copy") }))
            Log(item.Name + await Value("!"));
        await foreach (var item in Some(new { Name = await Value("some") }))
            Log(item.Name);
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers()
    {
        yield return await Value(1);
        yield return await Value(2);
    }

    [Coroutine]
    private static async IAsyncEnumerable<TResult> Pairs<T, TResult>(IAsyncEnumerable<T> items, Func<T, TResult> map)
    {
        await foreach (var item in items)
            yield return map(item);
    }

    [Coroutine]
    private static async IAsyncEnumerable<T> Copies<T>(T item)
    {
        for (var i = 0; i < 2; i++)
        {
            var copy = new { item, i };
            yield return copy.item;
            Log(copy.i);
        }
    }

    private static IAsyncEnumerable<T> Some<T>(T item) => Copies(item);
}
