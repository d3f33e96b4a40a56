namespace Programs.Methods.Recursion;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Fibonacci(7));
        Log(await Ackermann(2, 2));
        Log(await Even(5));
    }

    [Coroutine]
    private static async Coroutine<int> Fibonacci(int n) => n < 2 ? await Value(n) : await Fibonacci(n - 1) + await Fibonacci(n - 2);

    [Coroutine]
    private static async Coroutine<int> Ackermann(int m, int n)
    {
        if (m == 0)
            return n + 1;
        await Pause($"{m},{n}");
        return n == 0 ? await Ackermann(m - 1, 1) : await Ackermann(m - 1, await Ackermann(m, n - 1));
    }

    [Coroutine]
    private static async Coroutine<bool> Even(int n) => n == 0 || await Odd(n - 1);

    [Coroutine]
    private static async Coroutine<bool> Odd(int n) => n != 0 && await Even(n - 1);
}
