// A delegate variable that refers to itself.
namespace Programs.Mixed.AsyncRecursionThroughDelegates;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Coroutine<int>> factorial = null!;
        factorial = async n => n <= 1 ? await Value(1) : n * await factorial(n - 1);
        Log(await factorial(4));
        var calls = 0;
        Func<int, Coroutine> walk = null!;
        walk = async n =>
        {
            calls++;
            if (n > 0)
            {
                await walk(n - 1);
                await Pause($"back at {n}");
                await walk(n - 2);
            }
        };
        await walk(3);
        Log(calls);
    }
}
