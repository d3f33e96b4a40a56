// A dynamic resource is converted before its block, and let go after it.
namespace Programs.Dynamic.DynamicResources;

public sealed class Resource(string name) : IDisposable, IAsyncDisposable
{
    public string Name => name;

    public void Dispose() => Log($"dispose {name}");

    public async ValueTask DisposeAsync()
    {
        await TaskOf(name);
        Log($"async dispose {name}");
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using (dynamic resource = new Resource("statement"))
        {
            await Pause("inside");
            Log(resource.Name);
        }

        using dynamic declared = new Resource("declared");
        await using dynamic later = new Resource("async");
        await Pause("declared");
        using ((dynamic)new Resource("expression"))
            await Pause("expression");
        using (dynamic nothing = null!)
            await Pause("null");
        try
        {
            using dynamic wrong = "no resource";
            await Pause("not reached");
        }
        catch (Exception e)
        {
            Log(e.GetType().Name);
        }

        Log(later.Name + declared.Name);
    }
}
