namespace Programs.Lambdas.CapturedTaskTarget;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 0;
        Func<int> f = () => x;
        x = await Wait(5);
        Log(f());
    }
    static async Task<int> Wait(int n) { await Task.Yield(); return n; }
}
