// The delegate is read before the arguments are awaited.
namespace Programs.Expressions.Delegates;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, int, int> combine = (x, y) => x * 10 + y;
        Log(combine(await Value(1), Note("two", 2)));
        var chosen = combine;
        Log(chosen((chosen = (x, y) => x - y)(9, 4), await Value(6)));
        Func<string, Coroutine<string>> call = text => Call(text + "!");
        Log(await call(await Value("hi")));
    }
}
