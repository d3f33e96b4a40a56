// Throw; inside a nested catch throws what that catch has caught.
namespace Programs.Exceptions.RethrowFromNestedCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                throw new FormatException("outer one");
            }
            catch (FormatException)
            {
                try
                {
                    await Pause("inner");
                    throw new TimeoutException("inner one");
                }
                catch (TimeoutException)
                {
                    Log("inner catch");
                    await Pause("inner catch");
                }
                throw;
            }
        }
        catch (Exception e)
        {
            Log(e.Message);
        }
    }
}
