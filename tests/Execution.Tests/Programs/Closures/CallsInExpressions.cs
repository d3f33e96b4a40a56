// Calls of functions as operands, evaluated from left to right.
namespace Programs.Closures.CallsInExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Log(n + await Add(1) * n + await Add(await Add(n)) + n++);
        var array = new[] { await Add(1), n, await Add(2) };
        Log(string.Join(" ", array));
        Log($"{n} {await Add(1)} {n}");
        n += await Add(5);
        Log(n);
        (n, var m) = (await Add(1), n);
        Log($"{n} {m}");
        if (await Add(1) > 3 && await Add(-1) > 3 || n == 0)
            Log(n);
        while (await Add(-10) > 0)
            Log(n);
        var coroutine = Add(Note("argument", 3));
        n = 1000;
        Log(await coroutine);

        [Coroutine]
        async Coroutine<int> Add(int x)
        {
            Log($"add {x}");
            n += x;
            await Pause($"{n}");
            return n;
        }
    }
}
