// What a finally throws takes the place of what was on its way.
namespace Programs.Exceptions.ThrowInFinally;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                await Value(1);
                throw new FormatException("lost");
            }
            finally
            {
                await Pause("finally");
                throw new InvalidOperationException("wins");
            }
        }
        catch (Exception e)
        {
            Log(e.Message);
        }
    }
}
