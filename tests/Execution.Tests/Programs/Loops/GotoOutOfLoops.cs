namespace Programs.Loops.GotoOutOfLoops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                if (i * j == await Value(2))
                    goto found;
                Log($"{i} {j}");
            }
        }
        Log("not found");
        found:
        await Pause("found");
        Log("done");
    }
}
