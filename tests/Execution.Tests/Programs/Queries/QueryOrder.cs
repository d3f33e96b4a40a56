// The calls that a query stands for, seen offset a provider of the program's own.
namespace Programs.Queries.QueryOrder;

public sealed class Source(string name)
{
    public Source Where(Func<int, bool> test) => Note($"{name}.Where {test(1)}", new Source($"{name}w"));

    public Source Select(Func<int, int> to) => Note($"{name}.Select {to(2)}", new Source($"{name}s"));

    public Source OrderBy(Func<int, int> key) => Note($"{name}.OrderBy {key(3)}", new Source($"{name}o"));

    public Source Join(Source inner, Func<int, int> outerKey, Func<int, int> innerKey, Func<int, int, int> result) =>
        Note($"{name}.Join {inner} {outerKey(1)} {innerKey(2)} {result(3, 4)}", new Source($"{name}j"));

    public override string ToString() => name;
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var offset = await Value(10);
        var a = new Source("a");
        Log(from x in Note("first", a)
            where x + offset > 0
            orderby -x
            join y in await Value(new Source("b")) on x * offset equals y
            select x - y);
        Log(from x in await Value(a) join y in Note("plain", a) on x equals y select x);
        Log(from x in a where x > 0 join y in await Call(new Source("c")) on x equals y + offset select x * y);
        offset++;
        Log(from x in a select x + offset);
    }
}
