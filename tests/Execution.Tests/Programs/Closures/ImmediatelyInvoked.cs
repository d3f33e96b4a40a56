// Lambdas that are called where they stand.
namespace Programs.Closures.ImmediatelyInvoked;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Log(await ((Func<int, Coroutine<int>>)(async x => x + n++ + await Value(1)))(await Value(5)));
        await new Func<Coroutine>(async () => await Step($"{n}"))();
        Log(await ((Func<Coroutine<int>>)(async () =>
        {
            n *= 2;
            return await Value(n);
        })).Invoke());
        Log(n);
    }
}
