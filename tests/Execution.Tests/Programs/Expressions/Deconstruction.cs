namespace Programs.Expressions.Deconstruction;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var (a, b) = (await Value(1), await Call(2));
        (a, b) = (b, a + await Value(10));
        Log($"{a} {b}");
        var point = new Point(3, 4);
        (var px, int py) = await Value(point);
        Log($"{px} {py}");
        (_, var rest) = await TaskOf((7, "kept"));
        Log(rest);
        (a, (b, _)) = (await Value(8), (9, 10));
        Log($"{a} {b}");
    }
}

public sealed record Point(int X, int Y);
