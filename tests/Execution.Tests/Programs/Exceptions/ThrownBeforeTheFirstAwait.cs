// A coroutine's exception appears where it is awaited, not where it is called.
namespace Programs.Exceptions.ThrownBeforeTheFirstAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var coroutine = Fail("late");
        Log("called");
        try
        {
            await coroutine;
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    [Coroutine]
    private static async Coroutine Fail(string message)
    {
        Log("running");
        if (message.Length > 0)
            throw new InvalidOperationException(message);
        await Pause("never");
    }
}
