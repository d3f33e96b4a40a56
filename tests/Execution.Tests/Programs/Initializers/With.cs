// with: the copy is made first, then each member is set in its turn.
// needs C# 14
namespace Programs.Initializers.With;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var person = new Person("Ada", 36) { Town = "London" };
        var other = Get(person) with { Name = await Value("Bob"), Age = Note("age", 40), Town = await Call("Paris") };
        Log($"{person} {other}");
        var point = new Point(1, 2);
        var moved = point with { X = await Change(() => point = new Point(8, 9)), Y = Note("y", 5) };
        Log($"{point} {moved}");
        var cell = new Cell { Value = 4 };
        Log((cell with { Value = await Value(6) }).Value + cell.Value);
        Person employee = new Employee("Eve", 20) { Firm = "X" };
        employee = employee with { Age = await Value(21) };
        Log(employee);
        Log((await Value(other) with { Age = await Value(1) }) with { Name = await Value("chain") });
        Log(person with { Age = Note("no", 1) } with { Age = await Value(2), Name = Note("name", "N") });
        Log(await Copy(person));
        var box = new Box<int>(1) with { Item = await Value(2) };
        Log(box);
        (point with { X = await Value(3) }).Show();
        Person? none = null;
        try
        {
            Log(none! with { Age = await Value(1) });
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    private static Person Get(Person person) => Note("get", person);

    [Coroutine]
    private static async Coroutine<T> Copy<T>(T item)
        where T : Person => item with { Age = await Value(item.Age + 1) };

    [Coroutine]
    private static async Coroutine<int> Change(Action change)
    {
        await Pause("change");
        change();
        return 7;
    }
}

public record Person(string Name, int Age)
{
    protected Person(Person original)
    {
        Log($"copy {original.Name}");
        (Name, Age, Town) = (original.Name, original.Age, original.Town);
    }

    public string? Town
    {
        get => field;
        init => field = Note($"town {value} of {Name}", value);
    }

    public override string ToString() => $"{Name} {Age} {Town}";
}

public sealed record Employee(string Name, int Age) : Person(Name, Age)
{
    public string Firm { get; set; } = "";

    public override string ToString() => $"{base.ToString()} at {Firm}";
}

public record struct Point(int X, int Y)
{
    public readonly void Show() => Log(this);
}

public struct Cell
{
    public int Value { get; set; }
}

public record Box<T>(T Item);
