// The coroutine of a lambda can be awaited once only.
namespace Programs.Closures.AwaitedTwice;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<Coroutine<int>> make = async () => n + await Value(1);
        var coroutine = make();
        Log(await coroutine);
        try
        {
            Log(await coroutine);
        }
        catch (InvalidOperationException e)
        {
            Log(e.GetType().Name);
        }

        Log(await Inner());
        var other = Inner();
        Log(await other);
        try
        {
            Log(await other);
        }
        catch (InvalidOperationException e)
        {
            Log(e.GetType().Name);
        }

        [Coroutine]
        async Coroutine<int> Inner() => n++;
    }
}
