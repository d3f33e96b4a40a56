// Calls of delegates beside calls of functions, with awaits among their arguments.
namespace Programs.Closures.AwaitedCoroutineOfLambda;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<int, int, Coroutine<int>> f = async (x, y) => x * 100 + y * 10 + n++ + await Value(0);
        Log(await f(await Value(1), await f(2, await Value(3))));
        f = async (x, y) => await Inner(y, x);
        Log(await f(n++, await Value(n)));
        Log(await Inner(n++, b: await Inner(b: n, a: await Value(7))));

        [Coroutine]
        async Coroutine<int> Inner(int a, int b)
        {
            await Pause($"{a} {b}");
            return a * 1000 + b + n++;
        }
    }
}
