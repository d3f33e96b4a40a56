// Many levels that each await in their finally.
namespace Programs.Depth.DeepFinally;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_left = 0;
        await Down(1_000);
        Log(s_left);
    }

    private static int s_left;

    [Coroutine]
    private static async Coroutine Down(int depth)
    {
        try
        {
            if (depth > 0)
                await Down(depth - 1);
            else
                await Pause("bottom");
        }
        finally
        {
            await Coroutine.Yield();
            s_left++;
        }
    }
}
