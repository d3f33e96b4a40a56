namespace Programs.Exceptions.ExitTwiceInLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run() { Log(await A(0)); Log(await A(1)); }
    [Coroutine]
    static async Coroutine<int> A(int mode)
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                try { if (i == 1) return 100 + i; }
                finally { if (mode == 1 && i == 1) throw new InvalidOperationException("over"); }
                await Pause($"i{i}");
            }
            catch (InvalidOperationException e) { Log(e.Message); await Pause("c"); }
            finally { await Pause("f"); Log("f"); }
        }
        return -1;
    }
}
