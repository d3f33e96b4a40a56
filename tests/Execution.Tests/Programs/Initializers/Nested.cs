// Initializers inside initializers: what they fill is read again for each of its members.
// needs C# 14
namespace Programs.Initializers.Nested;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var outer = new Outer
        {
            Inner = { Number = await Value(1), Text = Note("text", "t"), Deep = { Number = await Call(2), Text = "deep" } },
            Items = { await Value(3), Note("four", 4), await Call(5) },
            Map = { { Note("key", "a"), await Value(6) }, { await Value("b"), Note("seven", 7) } },
            Point = { X = await Value(8), Y = Note("y", 9) },
            Table = { [Note("row", "r")] = { Number = await Value(10), Text = "cell" }, [await Value("s")] = { Number = 11 } },
            Numbers = { [Note("at", 1)] = await Value(12), [0] = Note("zero", 13) },
            Last = await Value("last"),
        };
        Log($"{outer.Inner} {outer.Inner.Deep} {string.Join(",", outer.Items)} {string.Join(",", outer.Map)} {outer.Point.X} {outer.Point.Y}");
        Log($"{string.Join(",", outer.Numbers)} {outer.Last}");
        var dictionary = new Dictionary<string, List<int>> { ["a"] = [await Value(1)], [Note("b", "b")] = [2, await Value(3)] };
        Log(string.Join(";", dictionary.Select(pair => $"{pair.Key}:{string.Join(",", pair.Value)}")));
        var lists = new List<List<int>> { new() { await Value(1), Note("two", 2) }, new() { Note("three", 3) } };
        Log(lists.Sum(list => list.Count));
        try
        {
            _ = new Outer { Absent = { Number = await Value(1) } };
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }
}

public sealed class Outer
{
    private readonly Inner _inner = new("inner");
    private readonly Dictionary<string, Inner> _table = new() { ["r"] = new("r"), ["s"] = new("s") };

    public Inner Inner => Note("get inner", _inner);
    public Inner? Absent => Note<Inner?>("get absent", null);
    public List<int> Items { get; } = [];
    public Dictionary<string, int> Map { get; } = [];
    public Point Point;
    public int[] Numbers { get; } = new int[2];
    public Outer Table => Note("table", this);
    public string Last { get; set; } = "";

    public Inner this[string key] => Note($"cell {key}", _table[key]);

    public override string ToString() => "outer";
}

public sealed class Inner(string name)
{
    private Inner? _deep;

    public Inner Deep => Note($"get deep of {name}", _deep ??= new Inner("deep"));
    public int Number { get; set; }

    public string Text
    {
        get;
        set => field = Note($"text of {name}: {value}", value);
    } = "";

    public override string ToString() => $"{name} {Number} {Text}";
}

public struct Point
{
    public int X;
    public int Y { get; set; }
}
