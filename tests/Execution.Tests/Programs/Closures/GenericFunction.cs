// Type parameters of the function, of the method and of the type.
namespace Programs.Closures.GenericFunction;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var box = new Box<string>("box");
        Log(await box.Both(1, 2.5));
        Log(await box.Both('x', "y"));
    }
}

public sealed partial class Box<T>(T content)
    where T : class
{
    private readonly T _content = content;

    [Coroutine]
    public async Coroutine<string> Both<U, V>(U first, V second)
        where U : notnull
    {
        var seen = new List<object?>();
        var one = await Pair(first, _content);
        var two = await Pair<V, int>(second, 7);
        return $"{one} {two} {seen.Count} {await Default<DateTime>()}";

        [Coroutine]
        async Coroutine<string> Pair<A, B>(A a, B b)
        {
            seen.Add(a);
            await Pause($"{typeof(A).Name} {typeof(B).Name} {typeof(T).Name} {typeof(U).Name}");
            seen.Add(b);
            return $"{a} {b} {first} {_content}";
        }

        [Coroutine]
        static async Coroutine<int> Default<W>()
            where W : struct
        {
            W value = default;
            await Pause(typeof(V).Name);
            return value.GetHashCode() == default(W).GetHashCode() ? 1 : 2;
        }
    }
}
