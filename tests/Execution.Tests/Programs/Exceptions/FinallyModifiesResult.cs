namespace Programs.Exceptions.FinallyModifiesResult;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_calls = 0;
        Log(await Get());
        Log(s_calls);
    }

    private static int s_calls;

    [Coroutine]
    private static async Coroutine<int> Get()
    {
        var result = 1;
        try
        {
            result = await Value(2);
            return result;
        }
        finally
        {
            result = 100;
            s_calls += result;
            await Pause("too late");
        }
    }
}
