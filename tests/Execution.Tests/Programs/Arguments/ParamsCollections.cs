// params of every collection type, with awaited elements: arrays, lists, spans, enumerables, own types; expanded, normal, empty.
namespace Programs.Arguments.ParamsCollections;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Array(await Value(1), Note("b", 2)));
        Log(List(Note("a", 1), await Value(2)));
        Log(Items(await Value("x"), Note("y", "y"), await Value("z")));
        Log(Items());
        Log(Items(await Value(new[] { "normal", "form" })));
        Log(ReadOnly(await Value(3)));
        Log(Own(await Value(4), await Value(5)));
        Log(Mixed(await Value("first"), await Value(1.5), "b", await Value((object?)null)));
        Log(Array([await Value(6), .. await Value(new[] { 7, 8 })]));
        Log(List(items: [await Value(9)]));
        Log(new Sums(await Value(1), 2, await Value(3)).Total);
        Log(new Sums()[await Value(1), await Value(2), Note("c", 3)]);
    }

    private static string Array(params int[] items) => $"array {string.Join(",", items)}";

    private static string List(params List<int> items) => $"list {string.Join(",", items)}";

    private static string Items(params IEnumerable<string> items) => $"enumerable {string.Join(",", items)}";

    private static string ReadOnly(params IReadOnlyList<int> items) => $"read-only {string.Join(",", items)}";

    private static string Own(params Bag items) => $"own {items.Count}";

    private static string Mixed(string first, params object?[] rest) => $"{first} {string.Join(",", rest)}";
}

public sealed class Bag : System.Collections.IEnumerable
{
    public int Count { get; private set; }

    public void Add(int n) => Count += Note($"add {n}", n);

    public System.Collections.IEnumerator GetEnumerator() => System.Array.Empty<int>().GetEnumerator();
}

public sealed class Sums(params int[] items)
{
    public int Total => items.Sum();

    public int this[params int[] more] => more.Sum();
}
