namespace Programs.Methods.GenericMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await First<int>([1, 2]));
        Log(await First(new List<string> { "a" }));
        Log(await Pair(await Value(1), "b"));
        Log(await Largest(3, 7));
        Log((await Create<List<int>>()).Count);
    }

    [Coroutine]
    private static async Coroutine<T> First<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
            return await Value(item);
        throw new InvalidOperationException("empty");
    }

    [Coroutine]
    private static async Coroutine<(TLeft Left, TRight Right)> Pair<TLeft, TRight>(TLeft left, TRight right)
    {
        await Pause(typeof(TLeft).Name + typeof(TRight).Name);
        return (left, right);
    }

    [Coroutine]
    private static async Coroutine<T> Largest<T>(T a, T b)
        where T : struct, IComparable<T>
    {
        T? largest = null;
        await Pause("compare");
        largest = a.CompareTo(b) > 0 ? a : b;
        return await Value(largest.Value);
    }

    [Coroutine]
    private static async Coroutine<T> Create<T>()
        where T : class, new()
    {
        var created = new T();
        await Pause("created");
        return created;
    }
}
