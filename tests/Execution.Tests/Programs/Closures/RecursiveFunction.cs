// A coroutine function that calls itself.
namespace Programs.Closures.RecursiveFunction;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var calls = 0;
        Log(await Factorial(5));
        Log(calls);

        [Coroutine]
        async Coroutine<int> Factorial(int n)
        {
            calls++;
            if (n <= 1)
                return await Value(1);
            return n * await Factorial(n - 1);
        }
    }
}
