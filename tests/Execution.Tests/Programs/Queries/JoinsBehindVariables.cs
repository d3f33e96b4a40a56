// Behind a second variable the elements of a query are objects without a name of their own.
namespace Programs.Queries.JoinsBehindVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var names = new[] { (1, "one"), (2, "two"), (3, "three") };
        var least = await Value(1);
        var behindFrom =
            from a in Note("a", new[] { 1, 2 })
            from b in Note("b", new[] { 1, 2 })
            join name in await Value(names) on a + b equals name.Item1
            select $"{a} {b} {name.Item2}";
        Log(string.Join(",", behindFrom));
        var behindLet =
            from a in await Value(new[] { 1, 2, 3 })
            where a > least
            let twice = a * 2
            let all = new { a, twice, least }
            where twice > least
            orderby all.a descending, twice
            join name in await Value(names) on a equals name.Item1 into found
            from one in found
            where one.Item1 == all.a
            select new { a, twice, all, one.Item2, Pair = (a, twice) };
        least = 2;
        foreach (var each in behindLet)
        {
            Log(each);
            Log(await Value(each.Pair.twice + each.all.least));
        }

        var several =
            from a in await Value(new[] { 1, 2, 3 })
            join b in await Value(names) on a equals b.Item1
            join c in await Call(names) on b.Item2 equals c.Item2 into cs
            let count = cs.Count()
            join d in Note("d", names) on a equals d.Item1
            join e in await Value(names) on (a, count) equals (e.Item1, 1)
            group (a, b, d, e) by e.Item2.Length into groups
            orderby groups.Key
            select $"{groups.Key}: {string.Join(" ", groups.Select(g => g.a + g.b.Item2 + g.d.Item2 + g.e.Item2))}";
        await Pause("lazily");
        Log(string.Join(",", several));
        var typed =
            from int a in new object[] { 1, 2 }
            join name in await Value(names) on a equals name.Item1
            select name.Item2;
        Log(string.Join(",", typed));
        var typedBehind =
            from int a in await Value(new object[] { 1, 2 })
            from string s in new object[] { "x" }
            join (int, string) name in await Value(new object[] { (1, "one") }) on a equals name.Item1
            select s + name.Item2;
        Log(string.Join(",", typedBehind));
        Func<int, int> add = n => n + least;
        var @class = from @int in new[] { 1, 2 } let @string = add(@int) join x in await Value(new[] { 3, 4 }) on @string equals x select new { @int, @string };
        Log(string.Join(",", @class));
    }
}
