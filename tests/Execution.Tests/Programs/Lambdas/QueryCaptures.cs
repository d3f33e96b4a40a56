namespace Programs.Lambdas.QueryCaptures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var limit = await Value(2);
        var xs = new[] { 1, 2, 3, 4 };
        var q = from x in xs where x > limit let y = x * limit join z in xs on x equals z orderby y descending select new { x, y, z };
        foreach (var r in q) { await Pause("r"); Log(r.x + r.y + r.z); }
        limit = 3;
        Log(q.Count());
        var first = (from x in xs where x == limit select x).First() + await Value(1);
        Log(first);
    }
}
