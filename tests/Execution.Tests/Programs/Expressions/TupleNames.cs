// Elements of a tuple are called after what stands in them, also where the machine calls that something else.
namespace Programs.Expressions.TupleNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        { var y = 5; Log((y, await Value(2)).y); }
        { var y = 6; Log((x, await Value(2)).x + y); }
        { var y = 7; var t = (x, y, await Value(3)); Log(t.x + t.y); var z = (y, y); Log(z.Item1); await Pause("q"); Log(y); }
        { var y = 8; Log(new[] { (y, await Value(2)) }[0].y); var u = (x, y: await Value(5)); Log(u.y); Log((x: y, await Value(1)).x); }
        { int a, b, c; ((a, b), c) = ((1, 2), await Value(3)); await Pause("p"); Log(a + b + c); }
        { int a, b, c; ((a, b), c) = await Value(((1, 2), 3)); ((a, b), c) = ((b, a), c); await Pause("p"); Log(a * 10 + b + c); }
        { var Item2 = 5; var Rest = 3; var q = (Item2, Rest); await Pause("z"); Log(q.Item1 + Item2 + Rest); }
        { var Item2 = 5; var Rest = 3; var q = (Item2, Rest); await Pause("z"); Log(q.Item1 + Item2 + Rest); }
        Log((x, 5) == (await Value(1), 5));
        Log((await Value(1), x) != (1, await Value(2)));
    }
}
