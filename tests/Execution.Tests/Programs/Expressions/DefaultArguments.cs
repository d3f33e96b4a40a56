namespace Programs.Expressions.DefaultArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Join(await Value(1)));
        Log(Join(await Value(1), c: await Call(3)));
        Log(await Delayed());
        Log(await Delayed(second: 5));
        Log(await Delayed(Note("first", 9)));
    }

    private static string Join(int a, int b = 20, int c = 30) => $"{a},{b},{c}";

    [Coroutine]
    private static async Coroutine<string> Delayed(int first = 1, int second = 2) => $"{await Value(first)},{second}";
}
