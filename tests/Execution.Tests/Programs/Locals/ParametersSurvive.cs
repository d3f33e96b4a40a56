namespace Programs.Locals.ParametersSurvive;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Mix(1, "two", 3.5, [4], (5, 'c')));
    }

    [Coroutine]
    private static async Coroutine<string> Mix(int a, string b, double c, int[] d, (int, char) e)
    {
        await Pause("one");
        a += d[0];
        b = await Value(b + "!");
        c *= await Call(2);
        e.Item1 = a;
        await Pause("two");
        return $"{a} {b} {c} {d[0]} {e}";
    }
}
