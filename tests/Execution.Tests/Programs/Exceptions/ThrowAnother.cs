// What a catch throws takes the place of what it caught; finally still runs.
namespace Programs.Exceptions.ThrowAnother;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                throw new FormatException("first");
            }
            catch (FormatException e)
            {
                await Pause("catch");
                throw new InvalidOperationException("second", e);
            }
            finally
            {
                Log(await Value("finally"));
            }
        }
        catch (InvalidOperationException e)
        {
            Log($"{e.Message} from {e.InnerException?.Message}");
        }
    }
}
