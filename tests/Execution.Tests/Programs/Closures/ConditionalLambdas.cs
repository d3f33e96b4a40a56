// Lambdas chosen by conditions, in collections, tuples and objects.
namespace Programs.Closures.ConditionalLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<Coroutine<int>> a = n > 0 ? async () => n + await Value(1) : async () => n - await Value(1);
        Func<Coroutine<int>>? none = null;
        var b = none ?? (async () => n * await Value(10));
        Func<Coroutine<int>>[] several = [async () => n++, a, b, async () => await Value(n)];
        (Func<Coroutine<int>> First, int Second) pair = (async () => n + 100, 5);
        var holder = new Holder(async () => n + 200) { Work = async () => await Value(n++) + 300 };
        var map = new Dictionary<string, Func<int, Coroutine<int>>>
        {
            ["one"] = async x => x + n,
            ["two"] = async x => x * await Value(n),
        };
        n = 7;
        foreach (var f in several)
            Log(await f());
        Log(await pair.First() + pair.Second);
        Log(await holder.Work() + await holder.Other());
        foreach (var (key, f) in map)
            Log($"{key} {await f(2)}");
        Log(await Choose(true)() + await Choose(false)());

        Func<Coroutine<int>> Choose(bool b) => b switch
        {
            true => async () => n + await Value(1),
            false => async () => n++,
        };
    }

    private sealed class Holder(Func<Coroutine<int>> other)
    {
        public Func<Coroutine<int>> Work { get; init; } = null!;

        public Func<Coroutine<int>> Other { get; } = other;
    }
}
