// A lambda as an argument chooses the same overload as before.
namespace Programs.Closures.OverloadsChosen;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Log(await Take(async () => n + await Value(1)));
        await Take(async () => { await Pause("none"); n++; });
        Log(await Take(async x => x + n + await Value(1)));
        Log(n);
        Log(await Infer(5, async x => $"{x} {await Value(n)}"));
    }

    [Coroutine]
    private static async Coroutine<T> Take<T>(Func<Coroutine<T>> function)
    {
        Log($"with {typeof(T).Name}");
        return await function();
    }

    [Coroutine]
    private static async Coroutine Take(Func<Coroutine> function)
    {
        Log("without");
        await function();
    }

    [Coroutine]
    private static async Coroutine<long> Take(Func<long, Coroutine<long>> function)
    {
        Log("long");
        return await function(1);
    }

    private static Coroutine<object> Take<T>(Func<T> function)
    {
        Log("plain");
        return Direct<object>(function()!);
    }

    [Coroutine]
    private static async Coroutine<U> Infer<T, U>(T value, Func<T, Coroutine<U>> function) => await function(value);
}
