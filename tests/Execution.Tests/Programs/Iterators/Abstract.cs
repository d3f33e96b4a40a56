// An abstract iterator is marked: its calls reach the machines of its overrides.
using System.Runtime.CompilerServices;
using System.Threading;

namespace Programs.Iterators.Abstract;

public abstract partial class Source<T>
{
    [Coroutine]
    public abstract IAsyncEnumerable<T?> Items(T? first, int count = 2, params int[] more);

    [Coroutine]
    protected abstract IAsyncEnumerator<string> Names();

    [Coroutine]
    public virtual async IAsyncEnumerable<U> Mapped<U>(Func<T?, U> map, T? first, [EnumeratorCancellation] CancellationToken token = default)
    {
        Log($"can {token.CanBeCanceled}");
        await foreach (var item in Items(first).WithCancellation(token))
            yield return map(item);
        var names = Names();
        try
        {
            while (await names.MoveNextAsync())
                Log(names.Current);
        }
        finally
        {
            await names.DisposeAsync();
        }
    }
}

public partial class Numbers : Source<int>
{
    [Coroutine]
    public override async IAsyncEnumerable<int> Items(int first, int count, params int[] more)
    {
        for (var i = 0; i < count + more.Length; i++)
            yield return await Value(first + i);
    }

    [Coroutine]
    protected override async IAsyncEnumerator<string> Names()
    {
        try
        {
            yield return await Value("numbers");
        }
        finally
        {
            await Pause("closed");
        }
    }
}

public sealed partial class Texts : Source<string>
{
    [Coroutine]
    public sealed override async IAsyncEnumerable<string?> Items(string? first, int count, params int[] more)
    {
        yield return first;
        yield return await Value(first + count);
    }

    protected override async IAsyncEnumerator<string> Names()
    {
        Log("left to the compiler");
        yield return await Value("texts");
    }

    [Coroutine]
    public override async IAsyncEnumerable<U> Mapped<U>(Func<string?, U> map, string? first, [EnumeratorCancellation] CancellationToken token = default)
    {
        var inherited = base.Mapped(map, first, token);
        await foreach (var item in inherited)
            yield return item;
        await foreach (var item in base.Mapped(map, await Value("again")).WithCancellation(token))
        {
            yield return item;
            yield break;
        }
    }
}

public partial class More : Numbers
{
    // no iterator at all
    public override IAsyncEnumerable<int> Items(int first, int count, params int[] more) => base.Items(first * 10, 1);
}

public static partial class Program
{
    private static T Told<T>(T value)
    {
        Log($"told {value}");
        return value;
    }

    [Coroutine]
    private static async Coroutine Use<T>(Source<T> source, T first)
    {
        await foreach (var item in Told(source).Items(count: await Value(1), first: Told(first)))
            Log($"item {item}");
        using var cancel = new CancellationTokenSource();
        await foreach (var item in source.Mapped(item => $"<{item}>", first).WithCancellation(cancel.Token))
            Log(item);
        var later = source.Items(first, 0, 1, 2);
        await foreach (var item in later)
            Log($"later {item}");
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await Use(new Numbers(), 1);
        await Use(new Texts(), "x");
        await Use(new More(), 3);
        Log((await Outside(new Texts())).Count);
    }

    private static async Task<List<string?>> Outside(Source<string> source)
    {
        var all = new List<string?>();
        await foreach (var item in source.Items("outside", 7))
            all.Add(item);
        return all;
    }
}
