namespace Programs.Iterators.Usings;

public sealed class Resource(string name) : IDisposable
{
    public string Name => name;

    public void Dispose() => Log($"dispose {name}");
}

public sealed partial class Slow(string name) : IAsyncDisposable
{
    public string Name => name;

    public async ValueTask DisposeAsync()
    {
        Log($"closing {name}");
        await TaskOf(1);
        Log($"closed {name}");
    }
}

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<string> Names()
    {
        using var first = new Resource("first");
        await using (var second = new Slow("second"))
        {
            yield return first.Name;
            yield return await Value(second.Name);
        }

        using (new Resource("third"))
            yield return "third";
        await using var last = new Slow("last");
        foreach (var name in new List<string> { "x", "y" })
        {
            using var each = new Resource(name);
            yield return each.Name;
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        for (var most = 1; most < 7; most++)
        {
            var count = 0;
            await foreach (var name in Names())
            {
                Log(name);
                if (++count == most)
                    break;
            }
        }
    }
}
