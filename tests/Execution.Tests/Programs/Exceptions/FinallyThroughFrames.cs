namespace Programs.Exceptions.FinallyThroughFrames;

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
    }

    [Coroutine]
    private static async Coroutine Level(int depth)
    {
        try
        {
            if (depth == 0)
                throw new InvalidOperationException(await Value("bottom"));
            await Level(depth - 1);
        }
        finally
        {
            Log($"leaving {depth}");
            await Pause($"finally {depth}");
        }
    }
}
