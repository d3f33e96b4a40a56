// Closures made before and after an await see the same variable, changed afterwards.
namespace Programs.Closures.BeforeAndAfterAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        Func<Coroutine<int>> before = async () => x + await Value(10);
        await Pause("between");
        x = 2;
        Func<Coroutine<int>> after = async () =>
        {
            x *= 2;
            return x + await Value(20);
        };
        x = 3;
        Log(await before());
        Log(await after());
        x = 100;
        Log(await before());
        Log(x);
    }
}
