namespace Programs.Expressions.ObjectCreation;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point(Note("x", 1), await Value(2)) { Z = await Call(3), Name = Note("name", "p") };
        Log(point);
        Point target = new(await Value(4), 5);
        Log(target);
        target = new Point(Note("again", 6), 7) { Name = await TaskOf("t") };
        Log(target);
    }
}

public sealed record Point(int X, int Y)
{
    public int Z { get; set; }
    public string Name { get; set; } = "none";
}
