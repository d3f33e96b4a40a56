// runs once
// Ten thousand levels that each catch and rethrow: the stack text stays bounded.
namespace Programs.Depth.TenThousandRethrows;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_caught = 0;
        try
        {
            await Down(10_000);
        }
        catch (InvalidOperationException e)
        {
            Log($"{e.Message} {s_caught} {e.StackTrace!.Length < 100_000}");
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
