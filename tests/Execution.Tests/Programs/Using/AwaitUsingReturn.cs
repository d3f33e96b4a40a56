namespace Programs.Using.AwaitUsingReturn;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Read(true));
        Log(await Read(false));
    }

    [Coroutine]
    private static async Coroutine<string> Read(bool early)
    {
        await using var resource = new Resource(early ? "early" : "late");
        if (early)
            return await Value("returned early");
        await Pause("middle");
        return "returned late";
    }
}

public sealed partial class Resource(string name)
{
    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        Log($"disposing {name}");
        await Step(name);
    }
}
