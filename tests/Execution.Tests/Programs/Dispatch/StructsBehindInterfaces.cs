// A struct's coroutine works on a copy, however it is called.
namespace Programs.Dispatch.StructsBehindInterfaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter { Count = 1 };
        Log($"{await counter.Add(await Value(1))} {counter.Count}");
        ICounter boxed = counter;
        Log($"{await boxed.Add(2)} {await boxed.Add(3)} {((Counter)boxed).Count}");
        Log($"{await Through(counter)} {counter.Count}");
        var stored = counter.Add(5);
        counter.Count = 100;
        Log($"{await stored} {counter.Count}");
        var array = new[] { new Counter { Count = 10 }, new Counter { Count = 20 } };
        for (var i = 0; i < array.Length; i++)
            Log($"{await array[i].Add(i)} {array[i].Count}");
        var pair = new Pair<int, string>(1, "one");
        Log(await pair.Text() + await ((IText)pair).Text());
    }

    [Coroutine]
    private static async Coroutine<int> Through<T>(T counter)
        where T : ICounter
    {
        var first = await counter.Add(4);
        return first * 100 + await counter.Add(await Value(4));
    }
}

public partial interface ICounter
{
    Coroutine<int> Add(int number);
}

public partial struct Counter : ICounter
{
    public int Count;

    [Coroutine]
    public async Coroutine<int> Add(int number)
    {
        Count += await Value(number);
        await Pause("added");
        return Count;
    }
}

public interface IText
{
    Coroutine<string> Text();
}

public readonly partial struct Pair<T, U>(T first, U second) : IText
{
    [Coroutine]
    public readonly async Coroutine<string> Text() => $"{await Value(first)} {await Value(second)} {this}";

    public override string ToString() => $"({first}, {second})";
}
