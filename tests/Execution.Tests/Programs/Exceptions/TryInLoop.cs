// Retry: what fails is tried again.
namespace Programs.Exceptions.TryInLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Log($"attempt {attempt}");
                await Value(attempt);
                if (attempt < 3)
                    throw new TimeoutException($"attempt {attempt} failed");
                break;
            }
            catch (TimeoutException e) when (attempt < 3)
            {
                Log(e.Message);
                await Pause("backoff");
            }
        }
    }
}
