// Arrays and strings that become spans on their own, around awaits.
// needs C# 14
namespace Programs.Expressions.ImplicitSpans;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] numbers = [1, 2, 3];
        Log(Sum(numbers) + await Value(1));
        Log(Sum(await Value(numbers)));
        Log(numbers.Total() + await Value(2));
        Log((await Value(new[] { 4, 5 })).Total());
        Log("text".Count('t') + (await Value("three t")).Count('t'));
        Log(First(await Value("word")));
        ReadOnlySpan<int> span = await Value(numbers);
        Log(span[1]);
        Log(numbers.Contains(2) ? await Value("yes") : "no");
        object[] things = await Value(new[] { "a", "b" });
        Log(Count(things));
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private static char First(ReadOnlySpan<char> text) => text[0];

    private static int Count(ReadOnlySpan<object> things) => things.Length;
}

public static class SpanMembers
{
    public static int Total(this Span<int> numbers)
    {
        var total = 0;
        foreach (var number in numbers)
            total += number;
        return total;
    }

    public static int Count(this ReadOnlySpan<char> text, char wanted)
    {
        var count = 0;
        foreach (var letter in text)
            count += letter == wanted ? 1 : 0;
        return count;
    }
}
