// Through frames without a handler to the first one that has one.
namespace Programs.Exceptions.ThroughFrames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await Level(3);
        }
        catch (InvalidOperationException e)
        {
            Log($"caught {e.Message}");
        }
        Log(await Guarded(3));
    }

    [Coroutine]
    private static async Coroutine Level(int depth)
    {
        Log($"enter {depth}");
        if (depth == 0)
        {
            await Pause("bottom");
            throw new InvalidOperationException("bottom");
        }
        await Level(depth - 1);
        Log("never");
    }

    [Coroutine]
    private static async Coroutine<string> Guarded(int depth)
    {
        try
        {
            await Level(depth);
            return "never";
        }
        catch (InvalidOperationException e)
        {
            return await Value(e.Message);
        }
    }
}
