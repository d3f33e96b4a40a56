// In a struct functions cannot use the instance, but all else.
namespace Programs.Closures.InAStruct;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point { X = 1, Y = 2 };
        Log(await point.Moved(10));
        Log(point);
    }
}

public partial record struct Point
{
    public int X { get; set; }

    public int Y { get; set; }

    [Coroutine]
    public async Coroutine<Point> Moved(int by)
    {
        var copy = this;
        X += by;
        Func<int, Coroutine<Point>> move = async n =>
        {
            copy.X += n;
            await Pause($"{copy.X}");
            copy = copy with { Y = copy.Y + by };
            return new Point { X = copy.X, Y = n };
        };
        Log(await move(1));
        Log(await Twice(5));
        return new Point { X = X + copy.X, Y = copy.Y };

        [Coroutine]
        async Coroutine<int> Twice(int n)
        {
            by += n;
            return (await move(n)).X * 2;
        }
    }
}
