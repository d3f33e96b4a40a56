namespace Programs.Exceptions.ExitThroughMixed;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await A(0)); Log(await A(1)); Log(await A(2)); Log(await A(3));
    }
    [Coroutine]
    static async Coroutine<int> A(int k)
    {
        while (true)
        {
            try
            {
                try
                {
                    try
                    {
                        if (k == 0) return 10;
                        if (k == 1) break;
                        if (k == 2) { k = 0; continue; }
                        throw new InvalidOperationException("k");
                    }
                    finally { await Pause("f1"); }
                }
                catch (InvalidOperationException e) when (e.Message == "k") { Log("c"); k = 1; }
                finally { Log("f2"); }
            }
            finally { await Pause("f3"); }
        }
        return 20;
    }
}
