namespace Programs.Expressions.CollectionInitialisers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<string> { Note("a", "a"), await Value("b"), Note("c", "c") };
        var map = new Dictionary<string, int> { { "one", await Value(1) }, { await Call("two"), Note("2", 2) } };
        var indexed = new Dictionary<string, int> { ["x"] = await Value(1), [await Value("y")] = 2 };
        Log(string.Join(",", list));
        Log(string.Join(",", map.Select(pair => $"{pair.Key}{pair.Value}")));
        Log(string.Join(",", indexed.Select(pair => $"{pair.Key}{pair.Value}")));
    }
}
