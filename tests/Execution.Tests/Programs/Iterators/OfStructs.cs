// Iterators of structs and generic ones: items that are awaited, and an end before the end.
namespace Programs.Iterators.OfStructs;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var range = new Range { From = 1, Step = await Value(2) };
        await foreach (var n in range.Take(3))
            Log(n);
        await foreach (var n in range.Take(-1))
            Log($"never {n}");
        Log(range.From);
        await foreach (var text in Repeat("x", 2))
            Log(text);
        await foreach (var n in Repeat(5, 4))
            Log(n);
        await foreach (var pair in new Pair<string>("a", "b").Both(1))
            Log(pair);
    }

    [Coroutine]
    private static async IAsyncEnumerable<T> Repeat<T>(T item, int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (i == 3)
                yield break;
            yield return await Value(item);
        }
    }
}

public partial struct Range
{
    public int From;
    public int Step;

    [Coroutine]
    public async IAsyncEnumerable<int> Take(int count)
    {
        if (count < 0)
        {
            await Pause(base.ToString()!.Length.ToString());
            yield break;
        }

        for (var i = 0; i < count; i++)
        {
            yield return await Value(From);
            this.From += this.Step;
        }
    }
}

public partial struct Pair<T>(T first, T second)
{
    [Coroutine]
    public async IAsyncEnumerable<string> Both<TOther>(TOther other)
    {
        yield return $"{first} {await Value(other)}";
        (first, second) = (second, first);
        yield return $"{first} {await Value(second)}";
        if (await Value(other) is not string)
            yield break;
        yield return "never";
    }
}
