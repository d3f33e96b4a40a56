namespace Programs.Expressions.ObjectCreation;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point(Note("x", 1), await Value(2)) { Z = await Call(3), Name = Note("name", "p") };
        Log(point);
        var copy = point with { X = await Value(10), Name = await Value("copy") };
        Log(copy);
        Point target = new(await Value(4), 5);
        Log(target);
    }
}

public sealed record Point(int X, int Y)
{
    public int Z { get; init; }
    public string Name { get; init; } = "none";
}
