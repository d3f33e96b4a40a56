// Loops that await only their collection: spans, refs, extension enumerators, deconstruction, captured elements.
namespace Programs.Statements.AwaitedCollections;

public static class Counting
{
    public static IEnumerator<int> GetEnumerator(this int count)
    {
        for (var i = 0; i < count; i++)
            yield return Note($"yield {i}", i);
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var numbers = new[] { 1, 2, 3 };
        foreach (var number in (await Value(numbers)).AsSpan())
            Log(number);
        foreach (ref var number in (await Value(numbers)).AsSpan(1))
            number *= 2;
        foreach (var number in await Value(3))
        {
            if (number == 1)
                continue;
            if (number == 2)
                break;
            Log(number);
        }

        foreach (var (key, value) in await Value(new Dictionary<string, int> { ["a"] = 1, ["b"] = numbers[2] }))
            Log($"{key} {value}");
        var actions = new List<Action>();
        foreach (byte small in await Value(new[] { 1, 2 }))
            actions.Add(() => Log(small));
        foreach (var action in actions)
            action();
        Log(await Find("plum"));
    }

    [Coroutine]
    private static async Coroutine<string> Find(string wanted)
    {
        foreach (var name in await Value(new[] { "fig", "plum" }))
            if (name == wanted)
                return name;
        return "none";
    }
}
