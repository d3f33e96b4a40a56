// Disposed at the end of the block, last first.
namespace Programs.Using.Declaration;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using var outer = new Resource(await Value("outer"));
        for (var i = 0; i < 2; i++)
        {
            using var first = new Resource($"first {i}");
            await Pause("between");
            using var second = new Resource($"second {i}");
            if (i == 0)
                continue;
            Log(await Call(second.Name));
        }
        Log("end");
    }
}

public sealed class Resource(string name) : IDisposable
{
    public string Name => name;

    public void Dispose() => Log($"dispose {name}");
}
