// Delegates in the old style, which may ignore their parameters.
namespace Programs.Closures.AnonymousMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<int, string, Coroutine<string>> f = async delegate (int x, string y)
        {
            n += x;
            await Pause(y);
            return $"{n} {y}";
        };
        Func<int, string, Coroutine> ignores = async delegate { n++; await Step($"{n}"); };
        Log(await f(2, "a"));
        await ignores(1, "b");
        Log(await f(3, "c"));
    }
}
