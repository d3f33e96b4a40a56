// Parameters of the method and of the function itself.
namespace Programs.Closures.CapturesParameters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Outer(2, "p"));
        Log(await Outer(3, "q"));
    }

    [Coroutine]
    private static async Coroutine<string> Outer(int n, string text)
    {
        Func<int, Coroutine<Func<int>>> make = async m =>
        {
            n += m;
            await Pause($"{n}");
            m *= 2;
            return () => n + m++;
        };
        var first = await make(10);
        var second = await make(20);
        text += first() + " " + second() + " " + first();
        return text + n;
    }
}
