namespace Programs.Exceptions.GotoOutOfCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var turns = 0;
        again:
        try
        {
            turns++;
            throw new InvalidOperationException($"turn {turns}");
        }
        catch (InvalidOperationException e)
        {
            Log(await Value(e.Message));
            if (turns < 3)
                goto again;
            goto done;
        }
        done:
        Log(turns);
    }
}
