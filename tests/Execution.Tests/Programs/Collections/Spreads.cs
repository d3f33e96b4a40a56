// When a spread is gone through depends on what the compiler knows of its length.
using System.Collections.Immutable;

namespace Programs.Collections.Spreads;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] some = [1, 2];
        int[] lazy = [Note("a", 0), .. Lazy("x", 2), await Call(3), .. Lazy("y", 1), Note("b", 4), .. await Value(some), await Value(5)];
        Log(string.Join(",", lazy));
        List<int> list = [.. Lazy("x", 2), await Change(some)];
        Log(string.Join(",", list));
        list = [.. some, await Change(some), .. some];
        Log(string.Join(",", list));
        list = [await Change(some), .. some, await Change(some)];
        Log(string.Join(",", list));
        list = [Note("n", 1), await Value(2), .. some, Note("n", 3), .. some, .. list, await Change(some), .. some];
        Log(string.Join(",", list));
        ImmutableArray<int> immutable = [.. some, .. Lazy("z", 1), await Change(some), .. some];
        Log(string.Join(",", immutable));
        IEnumerable<int> sequence = [.. some, await Change(some), .. list];
        Log(string.Join(",", sequence));
        IReadOnlyList<long> wide = [.. some, await Change(some), .. Lazy("w", 2), 7];
        Log(string.Join(",", wide) + wide.Count);
        IList<object> boxed = [.. some, await Value("text"), .. new[] { 'c' }, .. "de"];
        Log(string.Join(",", boxed));
        HashSet<int> set = [.. some, await Change(some), .. some];
        Log(string.Join(",", set));
        Log(Sum([.. some, await Change(some)]) + Sum([.. Lazy("p", 2), .. await Value(list)]));
        Log(Joined([.. some, await Change(some), .. Lazy("s", 1)]));
        int?[] nullable = [.. some, null, await Value(4)];
        Log(string.Join(",", nullable));
        int[][] nested = [[.. some, await Change(some)], .. new[] { some }, [await Value(1), .. Lazy("n", 1)]];
        Log(string.Join(";", nested.Select(part => string.Join(",", part))));
        try
        {
            int[]? none = null;
            list = [.. none!, await Value(1)];
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        catch (ArgumentNullException)
        {
            Log("argument null");
        }
    }

    private static int Sum(params IEnumerable<int> numbers) => numbers.Sum();

    private static string Joined(ImmutableList<int> numbers) => string.Join("+", numbers);

    private static IEnumerable<int> Lazy(string name, int count)
    {
        for (var i = 0; i < count; i++)
            yield return Note($"{name}{i}", i);
        Log($"{name} done");
    }

    [Coroutine]
    private static async Coroutine<int> Change(int[] numbers)
    {
        await Pause("change");
        return numbers[0] += 10;
    }
}
