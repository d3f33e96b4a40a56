// A receiver of a type parameter's type: an object is taken before what follows, a struct is called in its place.
namespace Programs.Places.GenericPlaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Use<Reference>(new Reference { N = 1 }, new Reference { N = 2 });
        await Use<Struct>(new Struct { N = 1 }, new Struct { N = 2 });
        Log(await new Keeper<Struct>(new Struct { N = 5 }).Run());
        Log(await new Keeper<Reference>(new Reference { N = 5 }).Run());
    }

    [Coroutine]
    private static async Coroutine Use<T>(T item, T other)
        where T : ICounter
    {
        var items = new[] { item, other };
        var index = 0;
        Log(items[index].Add(await Value(1)));
        Log(items[index++].Add(await Exchange(items, new T[] { other })));
        Log($"{index} {items[0].N} {items[1].N} {item.N} {other.N}");
        items[Note("index", 1)].N = await Value(8);
        items[Note("index", 1)].N += await Exchange(items, new T[] { other });
        Log($"{items[0].N} {items[1].N} {item.N} {other.N}");
        Log(item.Add((item = other).N + await Value(2)));
        Log($"{item.N} {other.N}");
        item.N += await Value(3) + (item = items[0]).N;
        Log($"{item.N} {other.N} {items[0].N}");
    }

    [Coroutine]
    private static async Coroutine<int> Exchange<T>(T[] items, T[] by)
    {
        await Pause("exchange");
        items[0] = by[0];
        return 10;
    }
}

public sealed partial class Keeper<T>(T start)
    where T : ICounter
{
    private readonly T _fixed = start;
    private T _item = start;

    [Coroutine]
    public async Coroutine<string> Run()
    {
        Log(_item.Add(await Call(1)));
        Log(_item.Add(await Replace()));
        Log(_fixed.Add(await Call(2)));
        _item.N = await Call(3);
        return $"{_item.N} {_fixed.N}";
    }

    [Coroutine]
    private async Coroutine<int> Replace()
    {
        await Pause("replace");
        _item = start;
        return 6;
    }
}

public interface ICounter
{
    int N { get; set; }

    int Add(int amount);
}

public sealed class Reference : ICounter
{
    public int N { get; set; }

    public int Add(int amount) => N += Note($"reference {N}", amount);
}

public struct Struct : ICounter
{
    public int N { get; set; }

    public int Add(int amount) => N += Note($"struct {N}", amount);
}
