namespace Programs.Using.ReturnFromInside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Read());
    }

    [Coroutine]
    private static async Coroutine<string> Read()
    {
        using var resource = new Resource("r");
        using (new Resource("inner"))
        {
            if (await Value(true))
                return await Call(resource.ToString());
        }
        return "never";
    }
}

public sealed class Resource(string name) : IDisposable
{
    private bool _open = true;

    public override string ToString() => $"{name} {(_open ? "open" : "closed")}";

    public void Dispose()
    {
        _open = false;
        Log($"dispose {name}");
    }
}
