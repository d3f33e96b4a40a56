// Continuations, groups and lets behind an awaited collection.
namespace Programs.Queries.QueryContinuations;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var words = from word in await Value(new[] { "pear", "plum", "fig", "date" })
            let size = word.Length
            group word by size into sized
            orderby sized.Key descending
            select $"{sized.Key}: {string.Join("+", from word in sized orderby word select word)}";
        foreach (var line in words)
            Log(line + await Value("."));
    }
}
