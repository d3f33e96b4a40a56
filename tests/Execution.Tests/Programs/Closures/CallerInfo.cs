// What the compiler says of the caller, in functions.
namespace Programs.Closures.CallerInfo;

public static partial class Program
{
    private static string Who([System.Runtime.CompilerServices.CallerMemberName] string name = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => $"{name} {line}";

    private static string Text(int value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string text = "") => $"{text} = {value}";

    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<Coroutine<string>> who = async () => Who() + await Value(" ") + Text(n + 1);
        Log(await who());
        Log(await Inner());
        Log(await Called(n + 2));

        [Coroutine]
        async Coroutine<string> Inner()
        {
            await Pause("inner");
            return Who() + Text(n * 2);
        }

        [Coroutine]
        async Coroutine<string> Called(int value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string text = "", [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        {
            await Pause("called");
            return $"{value} {text} {name} {n}";
        }
    }
}
