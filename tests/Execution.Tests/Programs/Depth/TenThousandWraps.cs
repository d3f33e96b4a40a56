// runs once
// Ten thousand levels that each throw an exception around what they caught.
namespace Programs.Depth.TenThousandWraps;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await Down(10_000);
        }
        catch (Exception e)
        {
            var inner = 0;
            var longest = 0;
            for (var error = e; error is not null; error = error.InnerException)
            {
                inner++;
                longest = Math.Max(longest, error.StackTrace?.Length ?? 0);
            }
            Log($"{e.Message} {inner} {longest < 100_000}");
        }
        Log("done");
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
