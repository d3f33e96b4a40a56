// init setters with effects, inherited and overridden ones, of classes, structs, records and generic types.
namespace Programs.Initializers.InitMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var made = new Derived(Note("argument", 1)) { A = Note("a", 2), B = await Value(3), C = Note("c", 4), V = await Call(5), Plain = Note("plain", 6) };
        Log(made);
        Base based = new Derived(await Value(1)) { V = await Value(2), A = 3 };
        Log(based);
        var point = new Point { X = await Value(1), Y = Note("y", 2) };
        Log(point);
        point = new Point(await Call(3)) { Y = await Value(4) };
        Log(point);
        var box = new Box<string> { Value = await Value("box"), Count = Note("count", 1) };
        Log(box);
        var number = new Box<Point>.Inner<int> { Outer = await Value(point), Own = await Call(9) };
        Log(number);
        var indexed = new Indexed { [Note("key", "k"), 2] = await Value(3), ["z"] = Note("v", 4), Last = await Value(5) };
        Log(indexed);
        Log(await Generic<Marked>());
        var list = new List<Base>
        {
            new Base { A = await Value(1) },
            new Derived(2) { A = 1, B = await Value(2) },
        };
        Log(string.Join(" ", list));
        try
        {
            _ = new Base { A = await Value(1), V = Note("late", -1) };
        }
        catch (ArgumentException error)
        {
            Log(error.Message);
        }
    }

    [Coroutine]
    private static async Coroutine<string> Generic<T>()
        where T : class, IMarked, new()
    {
        var made = new T { Mark = await Value("mark"), Other = Note("other", 1) };
        return $"{made.Mark} {made.Other}";
    }
}

public class Base
{
    private readonly int _a;

    public int A
    {
        get => _a;
        init => _a = Note($"init A {value}", value);
    }

    public virtual int V
    {
        get => 0;
        init
        {
            if (value < 0)
                throw new ArgumentException("negative");
            Log($"base V {value}");
        }
    }

    public override string ToString() => $"base {A}";
}

public class Derived : Base
{
    public Derived(int start) => Log($"made {start}");

    public int B { get; init; }

    public int C
    {
        init => Log($"init C {value}, B is {B}");
    }

    public override int V
    {
        init => Log($"derived V {value}");
    }

    public int Plain;

    public override string ToString() => $"derived {A} {B} {Plain}";
}

public readonly struct Point
{
    public Point(int x) => X = Note("point", x);

    public int X { get; init; }
    public int Y { get; init; }

    public override string ToString() => $"({X} {Y})";
}

public class Box<T>
{
    public T? Value { get; init; }
    public int Count { get; set; }

    public override string ToString() => $"{Value} {Count}";

    public class Inner<U>
    {
        public T? Outer { get; init; }
        public U? Own { get; init; }

        public override string ToString() => $"{Outer} {Own}";
    }
}

public sealed class Indexed
{
    private readonly List<string> _items = [];

    public int this[string key, int more = 7]
    {
        init => _items.Add($"{key}{more}={value}");
    }

    public int Last { get; init; }

    public override string ToString() => $"{string.Join(",", _items)} {Last}";
}

public interface IMarked
{
    string Mark { get; init; }
    int Other { get; set; }
}

public sealed class Marked : IMarked
{
    public string Mark { get; init; } = "";
    public int Other { get; set; }
}
