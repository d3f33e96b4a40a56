namespace Programs.Exceptions.ReturnThroughFinallies;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Leave());
    }

    [Coroutine]
    private static async Coroutine<int> Leave()
    {
        try
        {
            try
            {
                try
                {
                    return await Value(1);
                }
                finally
                {
                    await Pause("one");
                }
            }
            finally
            {
                Log("two");
            }
        }
        finally
        {
            Log(await Call("three"));
        }
    }
}
