// A coroutine is awaited once; the second time is an error and not a stale result.
namespace Programs.Tasks.AwaitedTwice;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var coroutine = Call(1);
        Log(await coroutine);
        try
        {
            Log(await coroutine);
        }
        catch (InvalidOperationException e)
        {
            Log(e.GetType().Name);
        }
    }
}
