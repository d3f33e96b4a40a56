namespace Programs.Loops.Goto;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var i = 0;
        again:
        i++;
        Log($"pass {i}");
        if (await Value(i) < 3)
            goto again;
        if (i == 3)
            goto end;
        Log("never");
        end:
        Log("end");
    }
}
