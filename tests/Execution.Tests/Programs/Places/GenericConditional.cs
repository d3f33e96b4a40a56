// t?.M(await ...) on a type parameter: null is looked for once, a struct is called in its place.
namespace Programs.Places.GenericConditional;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Use<Thing>(new Thing { N = 1 }, new Thing { N = 2 });
        await Use<Thing?>(null, new Thing { N = 2 });
        await Use<Value1>(new Value1 { N = 1 }, new Value1 { N = 2 });
        await OfNullable(new Value1 { N = 4 });
        await OfNullable(null);
    }

    [Coroutine]
    private static async Coroutine Use<T>(T item, T other)
        where T : INumber?
    {
        Log(item?.Add(await Value(1)));
        Log(item?.Add((item = other)!.N + await Value(2)));
        Log($"{item?.N} {other!.N}");
        item?.Touch(await Call("touch"), Note("last", 5));
        var items = new[] { item, other };
        var index = 0;
        Log(items[index++]?.Add(await Value(index)));
        Log($"{items[0]?.N} {items[1]?.N}");
        Log(Get(item)?.Add(await Value(1)));
        Log(item?.Self().Add(await Value(1)) ?? Note("none", -1));
    }

    [Coroutine]
    private static async Coroutine OfNullable(Value1? item)
    {
        Log(item?.Add(await Value(1)));
        item?.Touch(await Value("nullable"), 1);
        Log(item?.N);
    }

    private static T Get<T>(T item) => Note("get", item);
}

public interface INumber
{
    int N { get; }
    int Add(int amount);
    void Touch(string name, int amount);
    INumber Self();
}

public sealed class Thing : INumber
{
    public int N { get; set; }
    public int Add(int amount) => N += amount;
    public void Touch(string name, int amount) => N += Note($"{name} {N}", amount);
    public INumber Self() => this;
}

public struct Value1 : INumber
{
    public int N { get; set; }
    public int Add(int amount) => N += amount;
    public void Touch(string name, int amount) => N += Note($"{name} {N}", amount);
    public readonly INumber Self() => this;
}
