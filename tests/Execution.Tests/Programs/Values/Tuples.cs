// Tuples: names, comparison, nesting, deconstruction, swapping, long ones.
namespace Programs.Values.Tuples;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var count = 3;
        var named = (count, Name: await Value("n"), Note("unnamed", 1));
        Log($"{named.count} {named.Name} {named.Item3}");
        (int X, (string Y, long Z) Inner) nested = (await Value(1), ("y", await Value(2)));
        Log(nested.Inner.Z + nested.X);
        Log((await Value(1), Note("two", 2)) == (1, await Value(2)));
        Log((Note("a", "a"), await Value(5)) != (await Value("a"), Note("long", 5L)));
        var (a, (b, _), c) = (await Value(1), (Note("b", 2), await Value(0)), Note("c", 3));
        (a, b, c) = (c + await Value(10), a, await Value(b));
        Log($"{a} {b} {c}");
        var long10 = (1, 2, 3, await Value(4), 5, 6, 7, Note("8", 8), await Value(9), 10);
        Log(long10.Item8 + long10.Item10);
        var points = new List<(int X, string Label)> { (1, await Value("p")), (await Value(2), Label: Note("q", "q")) };
        foreach (var (x, label) in points)
            Log($"{label}{await Value(x)}");
        var byKey = new Dictionary<(int, string), int> { [(1, await Value("k"))] = await Value(6) };
        Log(byKey[(await Value(1), "k")]);
        named.Name = await Value("changed");
        named.Item3 += await Value(4);
        Log(named);
        Log((await Pair()).Item2 + (await Pair()).First);
        var (first, second) = await Pair();
        Log(second + first);
        (first, second) = await Value(new Split());
        Log(first + second);
        (int? p, object q) = (await Value(1), await Value('q'));
        Log($"{p} {q}");
        Swap(ref a, ref b, await Value(0));
        Log($"{a} {b}");
        if ((await Value(1), await Value(2)) is (var l, var m) && l < m)
            Log(l + m);
    }

    [Coroutine]
    private static async Coroutine<(int First, string)> Pair() => (await Value(4), Note("second", "s"));

    private static void Swap(ref int a, ref int b, int c) => (a, b) = (b + c, a);
}

public sealed class Split
{
    public void Deconstruct(out int first, out string second) => (first, second) = (Note("split", 8), "t");
}
