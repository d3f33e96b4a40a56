// Positional patterns over awaited records, tuples, deconstructed types and extensions.
namespace Programs.Patterns.Positions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point(1, 2);
        Log(await Value(point) is (1, var y) ? y : -1);
        Log((await Value(1), Note("b", "two")) is (> 0, { Length: var length }) ? length : -1);
        Log((await Value(3), await Value("x")) switch
        {
            (0, _) => "zero",
            (var n and > 2, "x") => $"{n} {await Value("inside")}",
            _ => "other",
        });
        if (await Value(new Line(point, new Point(3, 4))) is ((var x1, _), (_, var y2)) line and { From.X: 1 })
            Log($"{x1} {y2} {await Value(line.To.X)}");
        Log(await Value(DayOfWeek.Friday) is (5, var letter) ? letter : '-');
        Log(await Value((object)(1, "a")) is (int one, string a) ? $"{one}{a}" : "no");
        Log(await Value((object)point) is Point(X: 1, Y: var py) { X: > 0 } p ? $"{py} {p}" : "no");
    }
}

public readonly record struct Point(int X, int Y);

public sealed record Line(Point From, Point To);

public static class Extensions
{
    public static void Deconstruct(this DayOfWeek day, out int number, out char letter)
    {
        Log($"deconstruct {day}");
        (number, letter) = ((int)day, day.ToString()[0]);
    }
}
