namespace Programs.Iterators.Receivers;

public partial class Counter(string name)
{
    private int _count;

    [Coroutine]
    public async IAsyncEnumerable<string> Count(int to)
    {
        while (_count < to)
        {
            _count++;
            yield return $"{name} {await Value(_count)} {this._count}";
        }
    }

    [Coroutine]
    internal async IAsyncEnumerable<string> Both(Counter other)
    {
        await foreach (var mine in Count(_count + 1))
            yield return mine;
        await foreach (var its in other.Count(other._count + 1))
            yield return its;
    }
}

public partial struct Span(int from)
{
    public int From = from;

    [Coroutine]
    public async IAsyncEnumerable<int> Up(int to)
    {
        for (; From < to; From++)
            yield return await Value(From);
        Log($"is {From}");
    }
}

public partial record Pair<T>(T Left, T Right)
{
    [Coroutine]
    public async IAsyncEnumerable<(T Item, U Tag)> Tagged<U>(U tag)
    {
        yield return (Left, tag);
        await Pause("between");
        yield return (Right, tag);
    }
}

public static partial class Extensions
{
    [Coroutine]
    public static async IAsyncEnumerable<T> Repeat<T>(this T item, int times = 2, params string[] names)
    {
        for (var i = 0; i < times; i++)
            yield return item;
        foreach (var name in names)
            await Pause(name);
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter("a");
        await foreach (var line in counter.Count(2))
            Log(line);
        await foreach (var line in counter.Both(new Counter("b")))
            Log(line);

        var span = new Span(1);
        var up = span.Up(3);
        await foreach (var number in span.Up(3))
            Log(number);
        span.From = 7;
        await foreach (var number in up)
            Log(number);
        await foreach (var number in up)
            Log($"again {number}");

        await foreach (var (item, tag) in new Pair<string>("left", "right").Tagged(3))
            Log($"{item} {tag}");
        await foreach (var word in "word".Repeat(names: ["x", "y"]))
            Log(word);
        await foreach (var number in Extensions.Repeat(times: 1, item: 4))
            Log(number);
        Counter? none = null;
        try
        {
            await foreach (var line in none!.Count(1))
                Log(line);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }
}
