// An iterator that its interface marks is reached through the interface wherever it is implemented.
namespace Programs.Iterators.ExplicitImplementations;

public partial interface ISource<T>
{
    [Coroutine]
    IAsyncEnumerable<T> Items(T first);

    [Coroutine]
    IAsyncEnumerator<U> Others<U>(U one);

    [Coroutine]
    async IAsyncEnumerable<T> Twice(T first)
    {
        await foreach (var item in Items(first))
        {
            yield return item;
            yield return await Value(item);
        }
    }
}

public sealed partial class Hidden : ISource<int>
{
    private int _calls;

    [Coroutine]
    async IAsyncEnumerable<int> ISource<int>.Items(int first)
    {
        yield return ++_calls;
        yield return await Value(first);
    }

    [Coroutine]
    async IAsyncEnumerator<U> ISource<int>.Others<U>(U one)
    {
        yield return await Value(one);
        yield return one;
    }
}

public partial struct Value2(string text) : ISource<string>
{
    private int _calls;

    [Coroutine]
    async IAsyncEnumerable<string> ISource<string>.Items(string first)
    {
        _calls++;
        yield return $"{text} {_calls}";
        yield return await Value(first);
        _calls++;
        yield return $"{text} {_calls}";
    }

    [Coroutine]
    public async IAsyncEnumerator<U> Others<U>(U one)
    {
        Log(++_calls);
        yield return await Value(one);
    }

    [Coroutine]
    async IAsyncEnumerable<string> ISource<string>.Twice(string first)
    {
        await foreach (var item in ((ISource<string>)this).Items(first))
            yield return $"twice {item}";
    }
}

public partial class Open : ISource<string>
{
    [Coroutine]
    public virtual async IAsyncEnumerable<string> Items(string first)
    {
        yield return await Value($"open {first}");
    }

    public async IAsyncEnumerator<U> Others<U>(U one)
    {
        yield return await Value(one);
    }
}

public partial class Derived : Open
{
    [Coroutine]
    public override async IAsyncEnumerable<string> Items(string first)
    {
        await foreach (var item in base.Items(first))
            yield return $"derived {item}";
    }
}

public class Plain : Open
{
    public override async IAsyncEnumerable<string> Items(string first)
    {
        yield return await Value($"plain {first}");
    }
}

public static partial class Program
{
    [Coroutine]
    private static async Coroutine Use<T, TSource>(TSource source, T first)
        where TSource : ISource<T>
    {
        await foreach (var item in source.Items(first))
            Log(item);
        await foreach (var item in source.Twice(first))
            Log(item);
        var others = source.Others(first);
        while (await others.MoveNextAsync())
            Log($"other {others.Current}");
        await others.DisposeAsync();
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await Use(new Hidden(), 1);
        await Use(new Value2("a"), "b");
        await Use<string, ISource<string>>(new Value2("boxed"), "b");
        foreach (var source in new ISource<string>[] { new Open(), new Derived(), new Plain() })
            await Use(source, "x");
        await foreach (var item in ((ISource<int>)new Hidden()).Items(2))
            Log(item);
    }
}
