namespace Programs.Branches.ExpressionBody;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Twice(4));
        await Quietly("quiet");
        Log(await Choose(true) + await Choose(false));
    }

    [Coroutine]
    private static async Coroutine<int> Twice(int x) => await Value(x) * 2;

    [Coroutine]
    private static async Coroutine Quietly(string what) => await Pause(what);

    [Coroutine]
    private static async Coroutine<int> Choose(bool first) => first ? await Value(1) : await Call(2);
}
