namespace Programs.Exceptions.BreakOutOfTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 5; i++)
        {
            try
            {
                await Pause($"try {i}");
                if (i == 1)
                    continue;
                if (i == 3)
                    break;
                Log($"body {i}");
            }
            finally
            {
                Log($"finally {await Value(i)}");
            }
            Log($"end {i}");
        }
        Log("after");
    }
}
