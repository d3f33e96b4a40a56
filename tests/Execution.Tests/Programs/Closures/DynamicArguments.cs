// function left: a coroutine local function called with a dynamic argument
namespace Programs.Closures.DynamicArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        dynamic d = 5;
        Log(await Inner(d));
        Log(await Other(d));
        Func<dynamic, Coroutine<int>> f = async x => n + (int)x + await Value(1);
        Log(await f(4));

        [Coroutine]
        async Coroutine<int> Inner(int x)
        {
            n += x;
            return n + await Other(x);
        }

        [Coroutine]
        async Coroutine<int> Other(object x)
        {
            await Pause($"{x}");
            return n++;
        }
    }
}
