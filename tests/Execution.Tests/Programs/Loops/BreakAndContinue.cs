namespace Programs.Loops.BreakAndContinue;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 6; i++)
        {
            if (i == 1)
                continue;
            if (i == await Value(4))
                break;
            Log($"body {i}");
            if (await Value(i) == 2)
                continue;
            Log($"end {i}");
        }
    }
}
