// Many levels that each catch and throw an exception around what they caught.
namespace Programs.Depth.DeepWrap;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await Down(500);
        }
        catch (Exception e)
        {
            var inner = 0;
            for (var error = e; error.InnerException is not null; error = error.InnerException)
                inner++;
            Log($"{e.Message} {inner}");
        }
    }

    [Coroutine]
    private static async Coroutine Down(int depth)
    {
        try
        {
            if (depth == 0)
                throw new InvalidOperationException(await Value("bottom"));
            await Down(depth - 1);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"level {depth}", e);
        }
    }
}
