// Locals, parameters and fields read, written and captured around awaits in one expression.
namespace Programs.Locals.ReadsAndWrites;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Work(1, 10));
    }

    private static int s_static = 3;

    [Coroutine]
    private static async Coroutine<string> Work(int n, int m)
    {
        var local = n;
        (local, n, m) = (m + await Value(1), local + await Value(2), n + await Value(local));
        Log($"{local} {n} {m}");
        local = n++ + await Value(n) + n-- + (m = await Value(m + 1)) + m;
        Log($"{local} {n} {m}");
        s_static = 3;
        local = s_static + await Value(s_static = 4) + s_static + (s_static += await Value(5)) + s_static;
        Log(local);
        Func<int> bump = () => ++n;
        local = n + bump() + await Value(n) + bump() + n;
        Log(local);
        var copy = (n, m) is var (first, second) && await Value(n = 0) == 0 ? first + second + n : -1;
        return $"{copy} {local}";
    }
}
