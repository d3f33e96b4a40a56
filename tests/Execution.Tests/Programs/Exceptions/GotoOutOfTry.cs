namespace Programs.Exceptions.GotoOutOfTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var turns = 0;
        again:
        try
        {
            await Pause($"turn {turns}");
            if (++turns < 3)
                goto again;
            if (turns == 3)
                goto done;
            Log("never");
        }
        finally
        {
            Log($"finally {await Value(turns)}");
        }
        Log("never either");
        done:
        Log("done");
    }
}
