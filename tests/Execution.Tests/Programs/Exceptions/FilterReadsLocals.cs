// Locals that nothing but a filter reads after the await.
namespace Programs.Exceptions.FilterReadsLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            var wanted = i;
            var text = $"failed {i}";
            try
            {
                try
                {
                    await Pause("in the block");
                    throw new InvalidOperationException("failed 1");
                }
                catch (InvalidOperationException error) when (error.Message == text && Note("filter", wanted) == 1)
                {
                    Log("caught by the filter");
                }
            }
            catch (Exception error)
            {
                await Pause($"caught outside: {error.Message}");
            }
        }
    }
}
