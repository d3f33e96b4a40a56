// The filter runs after the callee's finally: its exception comes out of an await.
namespace Programs.Exceptions.FilterOrder;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await Fail();
        }
        catch (InvalidOperationException e) when (Note($"filter {e.Message}", true))
        {
            Log("caught");
        }
    }

    [Coroutine]
    private static async Coroutine Fail()
    {
        try
        {
            await Pause("fail");
            throw new InvalidOperationException("failed");
        }
        finally
        {
            Log("callee's finally");
        }
    }
}
