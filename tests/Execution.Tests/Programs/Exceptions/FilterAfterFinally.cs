// The finally of what is awaited runs before the filter around the await, as it does for a task.
namespace Programs.Exceptions.FilterAfterFinally;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                Log(await Failing(i));
            }
            catch (InvalidOperationException error) when (Note("filter", error.Message == "failed 1"))
            {
                Log("caught");
            }
            catch (InvalidOperationException)
            {
                Log("caught behind the filter");
            }
        }

        try
        {
            Log(await Call(5));
        }
        catch (InvalidOperationException) when (Note("never", true))
        {
            Log("not reached");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Failing(int number)
    {
        try
        {
            Log(await Direct(number));
            throw new InvalidOperationException($"failed {number}");
        }
        finally
        {
            Log("finally of the callee");
        }
    }
}
