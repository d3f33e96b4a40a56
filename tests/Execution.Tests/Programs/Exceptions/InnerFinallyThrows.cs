namespace Programs.Exceptions.InnerFinallyThrows;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run() => Log(await Inner());
    [Coroutine]
    static async Coroutine<int> Inner()
    {
        try
        {
            try { return 1; }
            finally { Throw(); }
        }
        catch (InvalidOperationException) { Log("caught"); }
        finally { await Pause("finally"); }
        return 2;
    }
    static void Throw() => throw new InvalidOperationException("x");
}
