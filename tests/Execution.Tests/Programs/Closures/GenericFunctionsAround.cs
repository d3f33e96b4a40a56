#pragma warning disable CS8387
namespace Programs.Closures.GenericFunctionsAround;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Outer("outer");
        await Outer(2);
    }

    [Coroutine]
    private static async Coroutine Outer<T>(T value)
    {
        var total = 1;
        Log(await Other(1L)());
        Log(await Hiding('h')());
        total += await Value(5);
        Log(await Other(true)());
        Log(total);

        Func<Coroutine<string>> Other<U>(U item)
        {
            return async () => $"{typeof(T).Name} {typeof(U).Name} {await Value(item)} {total++}";
        }

        Func<Coroutine<string>> Hiding<T>(T item)
        {
            return async () => $"{typeof(T).Name} {await Value(item)} {total++}";
        }
    }
}
