// Coroutine functions in unsafe code that are given arrays of pointers, or capture them from lambdas around them.
namespace Programs.Types.UnsafeArrays;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var made = new List<Coroutine<int>>();
        Log(await Raw.Late(2, made));
        foreach (var coroutine in made)
            Log(await coroutine);
        Log(await Raw.Later(3));
    }
}

public static unsafe partial class Raw
{
    [Coroutine]
    public static async Coroutine<int> Late(int n, List<Coroutine<int>> made)
    {
        var sum = n;
        Func<int*[], Coroutine<int>> count = async pointers => sum += pointers.Length;
        int*[] none = [null, null];
        Func<Func<Coroutine<int>>> outer = () =>
        {
            int*[] inner = none;
            return async () => inner.Length + sum;
        };
        made.AddRange([count(none), outer()(), Local(none)]);
        return sum;

        [Coroutine]
        static async Coroutine<int> Local(int*[] all) => all.Length;
    }

    [Coroutine]
    public static async Coroutine<int> Later(int n) => n;
}
