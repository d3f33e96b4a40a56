// A failure passes a great many frames, of which the last has a handler.
namespace Programs.Depth.DeepFailure;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await Down(5_000);
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    [Coroutine]
    private static async Coroutine Down(int depth)
    {
        if (depth == 0)
        {
            await Pause("bottom");
            throw new InvalidOperationException("bottom");
        }
        await Down(depth - 1);
    }
}
