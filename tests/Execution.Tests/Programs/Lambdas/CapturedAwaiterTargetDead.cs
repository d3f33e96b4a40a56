namespace Programs.Lambdas.CapturedAwaiterTargetDead;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Action show = Make(out var read);
        for (var i = 0; i < 2; i++)
        {
            var x = 0;
            Keep(() => x);
            x = await Wait(i + 5);
            await Pause("p");
            Log(s_f!());
        }
    }
    static Func<int>? s_f;
    static void Keep(Func<int> f) => s_f = f;
    static Action Make(out int n) { n = 1; return () => { }; }
    static async Task<int> Wait(int n) { await Task.Yield(); return n; }
}
