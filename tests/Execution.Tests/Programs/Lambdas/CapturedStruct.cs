// A captured struct is one variable, changed in place.
namespace Programs.Lambdas.CapturedStruct;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point();
        Action move = () => point.X++;
        move();
        point.X += await Value(10);
        move();
        await Pause("moved");
        Log(point.X);
        var copy = point;
        move();
        Log($"{copy.X} {point.X}");
    }
}

public struct Point
{
    public int X;
}
