// yield return of operands, patterns, choices, tuples and awaited calls, in loops and conditions.
namespace Programs.Iterators.ItemsInExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var (name, number) in Items(3))
            Log($"{name} {number}");
    }

    [Coroutine]
    private static async IAsyncEnumerable<(string, int)> Items(int count)
    {
        var total = 0;
        for (var i = await Value(0); i < count; total += await Value(i++))
        {
            yield return (Note("name", $"n{i}"), total + await Value(i));
            if (await Value(i) is 1 and var one)
                yield return ("one", one);
            else
                yield return (await Call("else") ?? "none", i switch { 0 => await Value(100), _ => -1 });
            total += i;
        }

        yield return ("total", await Value(total) > 2 ? total : await Value(-total));
    }
}
