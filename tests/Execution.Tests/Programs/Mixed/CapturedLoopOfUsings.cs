namespace Programs.Mixed.CapturedLoopOfUsings;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var readers = new List<Func<string>>();
        foreach (var name in new[] { "a", "b" })
        {
            await using var resource = new Resource(name);
            readers.Add(() => $"{name} {resource.Open}");
            await Pause(name);
            Log(readers[^1]());
        }
        foreach (var reader in readers)
            Log(reader());
    }
}

public sealed partial class Resource(string name)
{
    public bool Open { get; private set; } = true;

    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        await Pause($"close {name}");
        Open = false;
    }
}
