namespace Programs.Iterators.Operands;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<long> Longs(bool odd)
    {
        yield return 1;
        yield return await Value(2);
        yield return await Value(3) + Note("right", 4);
        yield return odd ? await Value(5) : 6;
        var i = 7;
        yield return i++;
        yield return i;
        yield return i += await Value(2);
        yield return (byte)i;
    }

    [Coroutine]
    static async IAsyncEnumerable<object?> Objects(string? name)
    {
        yield return null;
        yield return 1;
        yield return name ?? await Value("unnamed");
        yield return (Left: 1, Right: await Call(2));
        yield return new { Name = "anonymous" }.Name;
        yield return $"{await Value("hole")} and {Note("hole", 3)}";
    }

    [Coroutine]
    static async IAsyncEnumerable<Func<int, int>> Functions()
    {
        yield return x => x + 1;
        yield return Twice;
        var by = await Value(3);
        yield return x => x * by;
        static int Twice(int x) => 2 * x;
    }

    [Coroutine]
    static async IAsyncEnumerable<int[]> Arrays()
    {
        yield return [1, 2];
        yield return [];
        yield return [await Value(3), 4];
        yield return new[] { await Value(5) };
    }

    [Coroutine]
    static async IAsyncEnumerable<int?> Nullables(int? given)
    {
        yield return given;
        yield return default;
        yield return given is { } value ? value + await Value(1) : null;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in Longs(true))
            Log(number);
        await foreach (var number in Longs(false))
            Log(number);
        await foreach (var item in Objects(null))
            Log(item);
        await foreach (var function in Functions())
            Log(function(10));
        await foreach (var array in Arrays())
            Log(string.Join(",", array));
        await foreach (var number in Nullables(4))
            Log(number);
        await foreach (var number in Nullables(null))
            Log(number is null);
    }
}
