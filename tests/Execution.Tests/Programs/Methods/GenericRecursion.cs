// A generic method that calls itself over its own type parameters, in all forms of a call.
namespace Programs.Methods.GenericRecursion;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Down("a", 3));
        Log(await Swap(1, "b", 3));
        Log(await "c".Deeper(2));
        Log(await new Box<int>(5).Paired("d", 2));
        Log((await Wrapped(7, 2)).Count);
    }

    [Coroutine]
    private static async Coroutine<T> Down<T>(T value, int depth)
    {
        Log($"down {depth} {typeof(T).Name}");
        await Pause("p");
        return depth > 0 ? await Down(value, depth - 1) : value;
    }

    [Coroutine]
    private static async Coroutine<(T, U)> Swap<T, U>(T left, U right, int depth)
    {
        Log($"swap {depth} {typeof(T).Name} {typeof(U).Name}");
        if (depth == 0)
            return (left, right);
        var (a, b) = await Swap(right, left, depth - 1);
        return (b, a);
    }

    [Coroutine]
    private static async Coroutine<T> Deeper<T>(this T value, int depth)
    {
        await Pause("p");
        return depth > 0 ? await value.Deeper(depth - 1) : value;
    }

    [Coroutine]
    private static async Coroutine<List<T>> Wrapped<T>(T value, int depth)
    {
        await Pause("p");
        Log(typeof(T).Name);
        return depth > 0 ? (await Wrapped(new List<T> { value }, 0))[0] : [value, value];
    }

    private sealed partial class Box<T>(T value)
    {
        [Coroutine]
        public async Coroutine<(T, U)> Paired<U>(U other, int depth)
        {
            await Pause("p");
            Func<Coroutine<(T, U)>> again = () => Paired(other, depth - 1);
            return depth > 0 ? await again() : (value, other);
        }
    }
}
