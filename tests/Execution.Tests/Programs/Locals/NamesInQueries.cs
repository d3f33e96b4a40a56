// Names that queries declare beside locals of the same names.
namespace Programs.Locals.NamesInQueries;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var xs = new[] { 1, 2, 3, 4 };
        { var g = await Value(5); await Pause("x"); Log(g); }
        Log(string.Join(",", from x in xs group x by x % 2 into g select g.Count()));
        Log(string.Join(",", from x in xs join y in xs on x equals y into j select j.Count()));
        { var j = await Value(5); await Pause("x"); Log(j); }
        { var x = await Value(5); await Pause("x"); Log(from y in xs let z = y + x where z > 2 orderby z descending select (y, z)); }
    }
}
