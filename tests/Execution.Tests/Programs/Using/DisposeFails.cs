// What Dispose throws takes the place of what the body threw.
namespace Programs.Using.DisposeFails;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await using (new Resource("a"))
            {
                await Pause("body");
                throw new FormatException("from the body");
            }
        }
        catch (Exception e)
        {
            Log($"{e.GetType().Name} {e.Message}");
        }
    }
}

public sealed partial class Resource(string name)
{
    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        await Pause($"dispose {name}");
        throw new InvalidOperationException("from dispose");
    }
}
