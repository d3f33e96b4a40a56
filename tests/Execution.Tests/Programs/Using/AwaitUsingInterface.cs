namespace Programs.Using.AwaitUsingInterface;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await using (var outer = new Resource("outer"))
        await using (var inner = new Resource(await Value("inner")))
        {
            await Pause("body");
        }
        for (var i = 0; i < 2; i++)
        {
            await using var each = new Resource($"each {i}");
            if (i == 0)
                continue;
            Log(await Call("each body"));
        }
        await using (Resource? none = null)
            await Pause("null");
    }
}

public sealed class Resource(string name) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => Log($"disposed {await TaskOf(name)}");
}
