// Indexer and Add initializers of dictionaries with awaited keys and values.
namespace Programs.Expressions.DictionaryInitializers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var names = new Dictionary<string, int>
        {
            [await Value("a")] = Note("one", 1),
            ["b"] = await Value(2),
            [Note("c", "c")] = await Value(3) + Note("more", 4),
        };
        Log(string.Join(" ", names));
        var added = new Dictionary<int, string> { { await Value(1), "x" }, { Note("two", 2), await Value("y") } };
        Log(string.Join(" ", added));
        var nested = new Dictionary<string, List<int>> { ["k"] = [await Value(1), .. await Value(new[] { 2, 3 })], ["l"] = new() { await Value(4) } };
        Log(string.Join(" ", nested.Select(pair => $"{pair.Key}:{string.Join(",", pair.Value)}")));
        try
        {
            Log(new Dictionary<string, int> { { await Value("same"), 1 }, { await Value("same"), Note("second", 2) } }.Count);
        }
        catch (ArgumentException)
        {
            Log("twice the same");
        }

        names["a"] += await Value(10);
        names[await Value("d")] = names["a"] + await Value(names.Count);
        Log(string.Join(" ", names));
        Log(names.TryGetValue(await Value("d"), out var found) ? found : await Value(0));
    }
}
