// The compiler fills in what the user's method would say, at the user's lines.
using System.Runtime.CompilerServices;

namespace Programs.Methods.CallerInfo;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Pause("before");
        Log(Where());
        Log(await Inner());
        Log(Text(1 + await Value(2)));
        Func<string> lambda = () => Where();
        Log(lambda());
        Log(await WhereAsync());
    }

    [Coroutine]
    private static async Coroutine<string> Inner()
    {
        await Pause("inner");
        return Where();
    }

    [Coroutine]
    private static async Coroutine<string> WhereAsync([CallerMemberName] string member = "")
    {
        await Pause("where");
        return member;
    }

    private static string Where([CallerMemberName] string member = "", [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") => $"{member} {line} {file}";

    private static string Text(int value, [CallerArgumentExpression(nameof(value))] string text = "") => $"{text} = {value}";
}
