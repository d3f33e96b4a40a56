// List patterns with slices over awaited arrays, lists and strings, in is and switch.
namespace Programs.Patterns.Lists;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[][] rows = [[], [1], [1, 2], [1, 2, 3], [5, 0, 0, 5], [9, 8, 7, 6, 5]];
        foreach (var row in rows)
        {
            Log(await Value(row) switch
            {
                [] => "empty",
                [var only] => $"only {only}",
                [1, _] => "one and another",
                [var first, .., var last] when first == last => await Call($"{first} twice"),
                [1, .. var rest] => $"one and {rest.Length}: {await Value(rest[0])}",
                [_, .. { Length: > 2 } middle, _] => string.Join("", middle),
                _ => "other",
            });
            if (await Value(row) is [> 0, .. [var second, ..]])
                Log($"second {second}");
        }

        Log(await Value("text") is ['t', .. var tail] ? tail + await Value("!") : "no");
        Log(await Value(new List<string> { "a", "b" }) is [{ Length: 1 } a, not "c"] && await Value(true) ? a : "no");
        Log(await Value((int[]?)null) is not [..]);
        while (await Value(rows) is [_, .. { Length: > 3 } less])
        {
            rows = less;
            await Pause($"{less.Length}");
        }
    }
}
