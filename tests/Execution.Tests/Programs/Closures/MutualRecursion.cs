// Two coroutine functions that call each other and share a variable.
namespace Programs.Closures.MutualRecursion;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var depth = 0;
        Log(await IsEven(4));
        Log(await IsOdd(3));
        Log(depth);

        [Coroutine]
        async Coroutine<bool> IsEven(int n)
        {
            depth++;
            await Pause($"even {n}");
            return n == 0 || await IsOdd(n - 1);
        }

        [Coroutine]
        async Coroutine<bool> IsOdd(int n)
        {
            depth += 10;
            return n != 0 && await IsEven(n - 1);
        }
    }
}
