// Many levels that each catch and rethrow.
namespace Programs.Depth.DeepRethrow;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_caught = 0;
        try
        {
            await Down(1_000);
        }
        catch (InvalidOperationException e)
        {
            Log($"{e.Message} {s_caught}");
        }
    }

    private static int s_caught;

    [Coroutine]
    private static async Coroutine Down(int depth)
    {
        try
        {
            if (depth == 0)
                throw new InvalidOperationException(await Value("bottom"));
            await Down(depth - 1);
        }
        catch (InvalidOperationException)
        {
            s_caught++;
            throw;
        }
    }
}
