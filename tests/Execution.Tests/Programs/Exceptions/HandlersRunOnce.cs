// A block that fails in one iteration and not in the next: what it left behind must not run again.
namespace Programs.Exceptions.HandlersRunOnce;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Pause($"block {i}");
                if (i == 0)
                    throw new InvalidOperationException("first");
                Log("no failure");
            }
            catch (InvalidOperationException error)
            {
                await Pause($"caught {error.Message}");
            }
        }

        for (var i = 0; i < 3; i++)
        {
            try
            {
                try
                {
                    await Step($"inner {i}");
                    if (i == 0)
                        throw new InvalidOperationException("again");
                }
                finally
                {
                    await Pause("finally");
                }
            }
            catch (InvalidOperationException error)
            {
                Log(error.Message);
            }
        }
    }
}
