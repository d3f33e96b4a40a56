// Inside one method a filter is asked before the finally that stands between it and the throw. With an await in that finally it is the other way round.
namespace Programs.Exceptions.FilterWithInnerFinally;

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
                throw new InvalidOperationException("x");
            }
            finally
            {
                Log("inner finally");
            }
        }
        catch (InvalidOperationException) when (Note("filter", true))
        {
            Log("caught");
        }
        try
        {
            try
            {
                throw new InvalidOperationException("y");
            }
            finally
            {
                await Pause("inner");
                Log("inner finally");
            }
        }
        catch (InvalidOperationException) when (Note("filter", true))
        {
            Log(await Value("caught"));
        }
    }
}
