// params spans with awaited elements: their contents are kept, the span is made for the call.
namespace Programs.Arguments.ParamsSpans;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Sum(await Value(1), Note("b", 2), await Value(3)));
        Log(Sum(Note("a", 1), await Value(2)) + Sum(3, 4) + await Value(5));
        Log(Sum());
        Log(Join("-", await Value("x"), "y", await Value("z")));
        Log(string.Concat(await Value("a"), "b", await Value("c"), "d", Note("e", "e")));
        Log(System.IO.Path.Combine("root", await Value("folder"), "file"));
        Log(await Awaited(await Value(6), Sum(7, 8)));
        Log(string.Format("{0} {1} {2} {3}", await Value(1), 2, await Value('c'), Note("d", 4.5)));
    }

    private static int Sum(params ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private static string Join(string between, params Span<string> texts)
    {
        texts.Reverse();
        return string.Join(between, texts.ToArray());
    }

    [Coroutine]
    private static async Coroutine<int> Awaited(params int[] numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += await Value(number);
        return sum;
    }
}
