// Static members of interfaces, called on a type parameter.
namespace Programs.Dispatch.StaticAbstract;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Make<Apple>(1) + await Make<Pear>(await Value(2)) + await Make<Plum>(3));
        Log((await Sum<Apple>(2) + await Sum<Plum>(3)).ToString());
    }

    [Coroutine]
    private static async Coroutine<string> Make<T>(int n)
        where T : IFruit<T>
    {
        var fruit = await T.Grow(await Value(n));
        var (left, right) = (await T.Name(), await T.Name());
        return $"{fruit} {left}{right} ";
    }

    [Coroutine]
    private static async Coroutine<int> Sum<T>(int n)
        where T : IFruit<T>
    {
        var sum = 0;
        for (var i = 0; i < n; i++)
            sum += (await T.Grow(i)).ToString()!.Length;
        return sum;
    }
}

public partial interface IFruit<TSelf>
    where TSelf : IFruit<TSelf>
{
    static abstract Coroutine<TSelf> Grow(int n);

    [Coroutine]
    static virtual async Coroutine<string> Name()
    {
        await Pause("name");
        return "fruit";
    }
}

public sealed partial record Apple(int N) : IFruit<Apple>
{
    [Coroutine]
    public static async Coroutine<Apple> Grow(int n) => new(n + await Value(1));
}

public readonly partial record struct Pear(int N) : IFruit<Pear>
{
    [Coroutine]
    public static async Coroutine<Pear> Grow(int n)
    {
        await Pause("pear");
        return new(n);
    }

    [Coroutine]
    public static async Coroutine<string> Name() => await Call("pear");
}

public sealed class Plum : IFruit<Plum>
{
    static async Coroutine<Plum> IFruit<Plum>.Grow(int n)
    {
        await Pause($"plum {n}");
        return new();
    }

    public override string ToString() => "plum";
}
