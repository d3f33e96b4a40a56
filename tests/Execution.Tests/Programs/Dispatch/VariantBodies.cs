// Bodies in interfaces with variant type parameters, which hold no class: machines, lambdas, local functions, iterators, static methods.
namespace Programs.Dispatch.VariantBodies;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        ISource<object> source = new Source("one");
        Log(await source.Describe<int>(3));
        Log((await source.Pair()).ToString()!);
        Log($"{await source.Sum(4)} {await source.Later()()} {await source.Nested()}");
        await foreach (var word in source.Words(2))
            Log(word);
        Log(await ISource<string>.Of("made"));
        await foreach (var item in ISource<string>.Twice("t"))
            Log(item);
        Log(await source.Guarded());
        await source.Plain();
        Log($"{await source.Unnamed()} {await source.Overridden()}");

        ISource<object> quiet = new Quiet();
        Log($"{await quiet.Overridden()} {await quiet.Describe("q")}");

        ISink<string> sink = new Sink<object>();
        await sink.Put("s");
        Log(await sink.PutAll(["a", "b"]));
        Log(await Shelf<int>.Show(new Shelf<int>.Box(5)));
        Log(await ((IOuter<string>.IInner)new Inner()).Deep(7));
    }
}

public partial interface ISource<out T>
    where T : notnull
{
    T Current { get; }

    private string Name => $"<{Current}>";

    [Coroutine]
    async Coroutine<string> Describe<TOther>(TOther other)
    {
        T before = Current;
        var list = new List<T> { before };
        var text = await Value(Name);
        list.Add(Current);
        return $"{text} {list.Count} {other} {await Text(before)} {typeof(TOther).Name}";
    }

    [Coroutine]
    private async Coroutine<string> Text(object value) => await Value($"[{value}]");

    [Coroutine]
    async Coroutine<(int, string)> Pair() => (await Value(1), await Text(Current));

    [Coroutine]
    async Coroutine<int> Sum(int n)
    {
        var sum = 0;
        Func<T, int, Coroutine<int>> add = async (item, by) =>
        {
            sum += await Value(by);
            Note(Name, item);
            return sum;
        };
        for (var i = 0; i < n; i++)
            Log($"{await add(Current, i)}");
        return sum;
    }

    Func<Coroutine<string>> Later() => () => Text("later");

    [Coroutine]
    async Coroutine<string> Nested()
    {
        var calls = 0;
        return await Outer(2) + await Static([Current]) + calls;

        [Coroutine]
        async Coroutine<string> Outer(int depth) => depth == 0 ? await Text(++calls) : await Outer(depth - 1) + await Inner(Current);

        [Coroutine]
        async Coroutine<string> Inner(T item)
        {
            calls++;
            var kept = new List<T> { item };
            await Pause("inner");
            return $"{kept[0]}{Name}";
        }

        [Coroutine]
        static async Coroutine<string> Static(List<T> items) => await Value($" {items.Count} ");
    }

    [Coroutine]
    async IAsyncEnumerable<string> Words(int n)
    {
        var current = Current;
        for (var i = 0; i < n; i++)
            yield return await Text($"{current}{i}");
    }

    [Coroutine]
    static async Coroutine<string> Of<TItem>(TItem item) => await Value($"of {item} {typeof(T).Name}");

    [Coroutine]
    static async IAsyncEnumerable<string> Twice(T item)
    {
        yield return $"{item}";
        await Pause("between");
        yield return $"{item} again";
    }

    [Coroutine]
    async Coroutine<string> Guarded()
    {
        try
        {
            await Text(Current);
            throw new InvalidOperationException(Name);
        }
        catch (InvalidOperationException e) when (e.Message == Name)
        {
            return await Value(e.Message);
        }
        finally
        {
            await Pause("finally");
        }
    }

    [Coroutine]
    async Coroutine Plain()
    {
        await Pause("plain");
        Log(await this.Describe('c'));
    }

    [Coroutine]
    async Coroutine<string> Unnamed()
    {
        var pair = new { Item = Current, Size = await Value(2) };
        await Pause("unnamed");
        var all = new[] { pair }.Select(each => $"{each.Item}{each.Size}{Name}");
        return string.Concat(all) + await Value(pair.Size);
    }

    [Coroutine]
    async Coroutine<string> Overridden() => await Value("default");
}

public sealed partial class Source(string current) : ISource<string>
{
    public string Current => current;
}

public sealed partial class Quiet : ISource<Quiet>
{
    public Quiet Current => this;

    [Coroutine]
    public async Coroutine<string> Overridden() => await Value("overridden");

    public override string ToString() => "quiet";
}

public partial interface ISink<in T>
{
    [Coroutine]
    async Coroutine Put(T item) => Log(await Value($"put {item}"));

    [Coroutine]
    async Coroutine<int> PutAll(IReadOnlyList<T> items)
    {
        foreach (var item in items)
            await Put(item);
        return items.Count;
    }
}

public sealed partial class Sink<T> : ISink<T>;

public static partial class Shelf<TItem>
{
    [Coroutine]
    public static async Coroutine<string> Show(Box box) => await ((IShow<string>)box).Show(new Secret(box.Item));

    public sealed partial record Box(TItem Item) : IShow<string>;

    private sealed record Secret(TItem Item);

    private partial interface IShow<out T>
    {
        [Coroutine]
        async Coroutine<string> Show(Secret secret)
        {
            var kept = secret with { };
            await Pause("show");
            Func<Coroutine<string>> f = async () => $"{await Value(kept)} {GetHashCode() == 0} {typeof(T).Name}";
            return await f();
        }
    }
}

public partial interface IOuter<out T>
{
    public partial interface IInner
    {
        [Coroutine]
        async Coroutine<string> Deep(int n)
        {
            var m = n;
            var f = async () => await Value(m++);
            await f();
            return $"{await f()} {typeof(T).Name} {ToString()}";
        }
    }
}

public sealed partial class Inner : IOuter<string>.IInner
{
    public override string ToString() => "inner";
}
