namespace Programs.Exceptions.AwaitInCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        catch (InvalidOperationException e)
        {
            Log($"caught {e.Message}");
            await Pause("catch");
            Log($"still {e.Message} {await Call(1)}");
        }
        Log("after");
    }
}
