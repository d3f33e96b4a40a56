// Parentheses around what becomes a variable: C# would read (name)(3) and (name)!.Length as casts.
namespace Programs.Expressions.NotCasts;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Suppressed(null, true);
        await Called(null);
        await Members(null);
        await Operators(null, null);
        await Statements(null);
        await Glued(null);
    }

    [Coroutine]
    static async Coroutine Suppressed(Box? none, bool yes)
    {
        Log((none ?? await Call(new Box(1)))!.Number);
        Log((await Value(yes) ? new Box(2) : none)!.Number);
        Log((none switch { null when await Value(yes) => new Box(3), _ => none })!.Plus(await Value(1)));
        Log((none ??= await Value<Box?>(new Box(4)))!.Number);
        Log((none?.Items ?? await Value<int[]?>(null))![^1]);
        string text = (none.Name ?? await Value<string?>("named"))!;
        Log(text);
        Log((((none.Next ?? await Value(none))))!.Number);
        Log(((none.Next ?? await Value(none))!).Number);
        (none.Next ?? await Value(none))!.Number = 5;
        (none.Next ?? await Value(none))!.Number += await Value(2);
        (none.Next ?? await Value(none))!.Items![await Value(0)]++;
        Log($"{none.Number} {(none.Items ?? await Value(new int[1]))![0]:D3}");
    }

    [Coroutine]
    static async Coroutine Called(Func<int, int>? none)
    {
        Log((none ?? await Value<Func<int, int>>(static x => x + 1))(3));
        Log((none ?? await Value<Func<int, int>>(static x => x + 2))!(await Value(4)));
        Action? nothing = null;
        (nothing ?? await Value<Action>(static () => Log("called")))();
        Func<ProbeAwaitable>? pause = null;
        await (pause ?? await Value<Func<ProbeAwaitable>>(static () => Pause("called")))();
    }

    [Coroutine]
    static async Coroutine Members(Box? none)
    {
        Log(((none ?? await Value(new Box(6))).Add)(3));
        Log(((await Value(new Box(7))).Add)!(3));
        Log(((none ?? await Value(new Box(8))).Items)![1]);
        Log(((none ?? await Value(new Box(9))).Same<Func<int, int>>)(static x => -x)(4));
        Log(((await Value<int?>(10), none ?? await Value(new Box(1))))!.Item2.Number);
        Log(((none ?? await Value(new Box(11))) with { Number = 12 }).Number);
    }

    [Coroutine]
    static async Coroutine Operators(int? none, bool? never)
    {
        var (one, text) = (1, "12345");
        Log((none ?? await Value(3)) - 1);
        Log((none ?? await Value(3))+one);
        Log((none ?? await Value(3))&one);
        Log((none ?? await Value(3))*one);
        Log(-(none ?? await Value(3)) + ~(none ?? await Value(4)));
        Log((long)(none ?? await Value(3)));
        Log((object)(none ?? await Value(3)));
        Log(text[(none ?? await Value(1))..(none ?? await Value(3))]);
        Log((one, (none ?? await Value(3))).Item2);
        Log(!(never ?? await Value(true)) | (never ?? await Value(false)));
    }

    [Coroutine]
    static async Coroutine Statements(int[]? none)
    {
        foreach (var number in (none ?? await Value(new[] { 1, 2 }))!)
            Log(number);
        using ((default(Resource) ?? await Value<Resource?>(new Resource()))!)
            Log("used");
        try
        {
            throw (default(Exception) ?? await Value(new InvalidOperationException("thrown")))!;
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    [Coroutine]
    static async Coroutine Glued(object? none)
    {
        Log((none ?? await Value<object>("s"))as string);
        Log((await Value<object>("s"))as string);
        Log((none ?? await Value<object>("s"))is string);
        int[]? numbers = null;
        Log(string.Join(",", from x in(numbers ?? await Value(new[] { 3, 4 }))where x > 3 select x));
        Log(string.Join(",", from x in(await Value(new[] { 3, 4 }))select x));
    }
}

public sealed record Box(int Number)
{
    public int Number { get; set; } = Number;

    public string? Name => null;

    public Box? Next => null;

    public int[]? Items { get; } = [Number, Number + 1];

    public Func<int, int> Add => x => Number + x;

    public int Plus(int more) => Number + more;

    public T Same<T>(T value) => value;

    public override string ToString() => $"box {Number}";
}

public sealed class Resource : IDisposable
{
    public void Dispose() => Log("disposed");
}
