// Returns out of loops whose bodies have finallys, and finallys that hold loops which break.
namespace Programs.Exceptions.ReturnsInLoopFinallies;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await First(3));
        Log(await First(9));
    }

    [Coroutine]
    private static async Coroutine<string> First(int wanted)
    {
        var log = "";
        try
        {
            for (var i = 0; ; i++)
            {
                try
                {
                    if (await Value(i) == wanted)
                        return log + "found";
                    if (i == 5)
                        break;
                }
                finally
                {
                    foreach (var letter in "xyz")
                    {
                        if (letter == 'z')
                            break;
                        if (await Value(i % 2 == 0))
                            continue;
                        log += letter;
                    }

                    Log(log);
                }
            }
        }
        finally
        {
            while (log.Length > 2)
            {
                log = log[1..];
                await Pause(log);
            }
        }

        return log;
    }
}
