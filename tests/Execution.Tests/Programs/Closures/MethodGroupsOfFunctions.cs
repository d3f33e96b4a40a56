// A function as a delegate, as an argument, compared and combined.
namespace Programs.Closures.MethodGroupsOfFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<int, Coroutine<int>> f = Add;
        Log(await f(2));
        n = 5;
        Log(await f(2));
        Log(await Apply(Add, 7));
        Log(await Apply<string>(Double, "x"));
        Log(nameof(Add));

        [Coroutine]
        async Coroutine<int> Add(int x)
        {
            n += x;
            await Pause("add");
            return n;
        }

        [Coroutine]
        static async Coroutine<T> Double<T>(T x)
        {
            await Pause($"{x}");
            return x;
        }

        static async Coroutine<T> Apply<T>(Func<T, Coroutine<T>> function, T value) => await function(value);
    }
}
