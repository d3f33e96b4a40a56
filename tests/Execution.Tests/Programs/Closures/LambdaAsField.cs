// Lambdas stored away and run after the method has ended.
namespace Programs.Closures.LambdaAsField;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var store = new List<Func<int, Coroutine<int>>>();
        await Fill(store, 5);
        await Fill(store, 7);
        foreach (var f in store)
            Log(await f(1));
        foreach (var f in store)
            Log(await f(2));
    }

    [Coroutine]
    private static async Coroutine Fill(List<Func<int, Coroutine<int>>> store, int start)
    {
        var value = start;
        store.Add(async n => value += await Value(n));
        await Pause("fill");
        store.Add(Twice);
        value *= 10;

        [Coroutine]
        async Coroutine<int> Twice(int n)
        {
            value += n;
            await Pause($"{value}");
            return value * 2;
        }
    }
}
