// Usings, finally and a deferred return, all of which await.
namespace Programs.Mixed.DisposeOrder;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Work());
    }

    [Coroutine]
    private static async Coroutine<int> Work()
    {
        await using var outer = new Resource("outer");
        try
        {
            await using var middle = new Resource("middle");
            using var plain = new Plain("plain");
            return await Value(1) + outer.Uses + middle.Uses;
        }
        finally
        {
            outer.Uses = 100;
            await using var last = new Resource("last");
            await Pause("finally");
        }
    }
}

public sealed partial class Resource(string name)
{
    public int Uses { get; set; } = 10;

    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        Log($"dispose {name}");
        await Pause(name);
        Log($"disposed {name} {Uses}");
    }
}

public sealed class Plain(string name) : IDisposable
{
    public void Dispose() => Log($"dispose {name}");
}
