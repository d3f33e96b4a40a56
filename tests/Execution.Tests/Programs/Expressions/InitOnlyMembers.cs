namespace Programs.Expressions.InitOnlyMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point(Note("x", 1), await Value(2)) { Z = await Call(3), Name = Note("name", "p") };
        Log(point);
        var copy = point with { X = await Value(10), Name = await Value("copy") };
        Log(copy);
    }
}

public sealed record Point(int X, int Y)
{
    public int Z { get; init; }
    public required string Name { get; init; }
}
