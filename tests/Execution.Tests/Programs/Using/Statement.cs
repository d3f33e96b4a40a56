namespace Programs.Using.Statement;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using (var a = new Resource("a"))
        {
            Log(await Value(a.Name));
        }
        using (new Resource("unnamed"))
            await Pause("body");
        using (Resource b = new("b"), c = new("c"))
            Log(await Call(b.Name + c.Name));
        using (Resource? none = null)
            await Pause("null is fine");
    }
}

public sealed class Resource(string name) : IDisposable
{
    public string Name => name;

    public void Dispose() => Log($"dispose {name}");
}
