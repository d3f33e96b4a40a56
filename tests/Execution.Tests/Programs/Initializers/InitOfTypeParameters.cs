// Init-only members of type parameters, which may be structs or objects, of private structs in generic types, and indexers that collect their indexes.
namespace Programs.Initializers.InitOfTypeParameters;

public interface IItem
{
    int Size { get; init; }

    string Name { get; init; }

    int this[string key] { init; }
}

public struct Small : IItem
{
    private int _size;
    private string _keys;

    public int Size
    {
        get => _size;
        init => _size = Note($"size {value}", value);
    }

    public string Name { get; init; }

    public int this[string key]
    {
        init => _keys += Note($"{key} {value}", key);
    }

    public override string ToString() => $"small {Size} {Name} {_keys}";
}

public sealed class Large : IItem
{
    private string _keys = "";

    public int Size { get; init; }

    public string Name { get; init; } = "none";

    public int this[string key]
    {
        init => _keys += Note($"{key} {value}", key);
    }

    public override string ToString() => $"large {Size} {Name} {_keys}";
}

public sealed class Grid
{
    private string _text = "";

    public string this[string first, params int[] rest]
    {
        init => _text += $"{first} {string.Join("-", rest)} {value};";
    }

    public override string ToString() => _text;
}

public partial class Shelf<T>(T held)
{
    [Coroutine]
    public async Coroutine<string> Fill(int n)
    {
        var cell = new Cell { Held = held, Number = await Value(n), Twice = Note("twice", n * 2) };
        cell = cell with { Number = await Value(n + 1) };
        return cell.ToString();
    }

    private struct Cell
    {
        public required T Held { get; init; }

        public int Number { get; init; }

        public int Twice { readonly get; init; }

        public override readonly string ToString() => $"{Held} {Number} {Twice}";
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await OfStruct<Small>(1));
        Log(await Of<Small>(2));
        Log(await Of<Large>(3));
        Log(await OfClass<Large>(4));
        for (var i = 0; i < 2; i++)
            Log(new Grid { [Note("a", "a"), Note("one", 1), await Value(2)] = await Value("x"), ["b", i] = Note("y", "y"), ["c", new[] { 1, 2 }] = await Value("z") });
        Log(await new Shelf<string>("held").Fill(5));
    }

    [Coroutine]
    private static async Coroutine<T> OfStruct<T>(int n)
        where T : struct, IItem => new T { Size = await Value(n), Name = Note("name", "n"), ["key"] = await Value(n) };

    [Coroutine]
    private static async Coroutine<T> Of<T>(int n)
        where T : IItem, new()
    {
        try
        {
            return new T { Name = Note("name", "n"), Size = await Value(n), ["key"] = await Value(n), ["other"] = Note("seven", 7) };
        }
        finally
        {
            Log(await Value("made"));
        }
    }

    [Coroutine]
    private static async Coroutine<T> OfClass<T>(int n)
        where T : class, IItem, new() => new T { Size = await Value(n), Name = Note("name", "n") };
}
