// Required members: the constructor runs first, each member is set when its value is there.
// needs C# 14
using System.Diagnostics.CodeAnalysis;

namespace Programs.Initializers.RequiredMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(new Order(Note("id", 1)) { Item = await Value("tea"), Count = Note("count", 2) });
        Log(new Order(count: await Call(3), id: Note("id", 4)) { Count = await Value(5), Item = "named" });
        Log(new Order(1, 2, 3, await Value(4)) { Item = await Value("params"), Count = 0 });
        Log(new Special(await Value(1)) { Item = await Value("special"), Count = 1, More = await Call(2) });
        Log(new Preset("set") { Name = await Value("again") });
        Log(new Pair { Left = await Value(1), Right = Note("right", 2) });
        Log(new Tuple<string> { First = await Value("first"), Second = Note("second", "s") });
        Order order = new(7) { Item = await Value("target typed"), Count = await Value(8) };
        Log(order);
    }
}

public class Order
{
    public Order(int id, int count = 9, params int[] rest) => Log($"order {id} {count} {string.Join(",", rest)}");

    public required string Item { get; init; }

    public required int Count;

    public override string ToString() => $"{Item} {Count}";
}

public sealed class Special(int start) : Order(start)
{
    public required int More
    {
        get => field;
        set => field = Note($"more {value}", value);
    }

    public override string ToString() => $"{base.ToString()} {More}";
}

public sealed class Preset
{
    [SetsRequiredMembers]
    public Preset(string name) => Name = Note("preset", name);

    public required string Name { get; set; }

    public override string ToString() => Name;
}

public struct Pair
{
    public required int Left;
    public required int Right { get; init; }

    public override readonly string ToString() => $"{Left} {Right}";
}

public sealed class Tuple<T>
    where T : class
{
    public Tuple() => Log($"tuple of {typeof(T).Name}");

    public required T First { get; init; }
    public T? Second { get; set; }

    public override string ToString() => $"{First} {Second}";
}
