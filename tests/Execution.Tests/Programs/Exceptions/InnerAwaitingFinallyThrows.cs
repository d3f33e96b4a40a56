namespace Programs.Exceptions.InnerAwaitingFinallyThrows;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run() => Log(await Inner());
    [Coroutine]
    static async Coroutine<int> Inner()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                try { if (i == 0) continue; return 1; }
                finally { await Pause("inner"); Throw(); }
            }
            catch (InvalidOperationException) { Log("caught"); }
            finally { await Pause("finally"); }
        }
        return 2;
    }
    static void Throw() => throw new InvalidOperationException("x");
}
