// Disposed when the body throws, and when a later acquisition does.
namespace Programs.Using.Failing;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            using var first = new Resource("first");
            using var second = await Open("second");
            using var third = await Open("bad");
            Log("never");
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    [Coroutine]
    private static async Coroutine<Resource> Open(string name)
    {
        await Pause($"open {name}");
        return name == "bad" ? throw new InvalidOperationException("cannot open") : new Resource(name);
    }
}

public sealed class Resource(string name) : IDisposable
{
    public void Dispose() => Log($"dispose {name}");
}
