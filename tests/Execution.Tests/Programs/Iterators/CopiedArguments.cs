// Each enumeration begins with what the call was given, whatever another made of its parameters.
namespace Programs.Iterators.CopiedArguments;

public static partial class Program
{
    [Coroutine]
    private static async IAsyncEnumerable<string> Count(string name, int from, int to, string unit)
    {
        while (from < to)
        {
            yield return $"{name} {from++} {await Value(unit)}";
            name += "'";
        }

        unit = "nothing";
        yield return $"{name} {unit}";
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var sequence = Count("n", 1, 3, "apples");
        await foreach (var text in sequence)
            Log(text);
        await foreach (var text in sequence)
        {
            Log($"outer {text}");
            await foreach (var other in sequence)
                Log($"inner {other}");
        }
    }
}
