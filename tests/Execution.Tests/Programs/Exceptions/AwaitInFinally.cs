namespace Programs.Exceptions.AwaitInFinally;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            Log(await Value(1));
        }
        finally
        {
            Log("finally");
            await Pause("finally");
            Log("finally ends");
        }
        Log("after");
    }
}
