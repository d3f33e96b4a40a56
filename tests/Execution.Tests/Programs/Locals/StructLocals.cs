// A struct local is one variable: changes made before an await are there after it, copies are copies.
namespace Programs.Locals.StructLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point { X = 1 };
        var copy = point;
        point.X = await Value(10);
        point.Move(await Call(5));
        await Pause("moved");
        copy.Y = 7;
        Log($"{point.X} {point.Y} {copy.X} {copy.Y}");
    }
}

public struct Point
{
    public int X;
    public int Y;

    public void Move(int by) => (X, Y) = (X + by, Y + by);
}
