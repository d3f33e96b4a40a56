// Lambdas whose parameters have modifiers and no types, beside and inside of bodies with awaits.
// needs C# 14
namespace Programs.Closures.ModifiersOfLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Parse parse = (text, out result) => int.TryParse(text, out result);
        Log(parse(await Value("12"), out var number) ? number : -1);
        Swap swap = (ref left, ref right) => (left, right) = (right, left);
        int a = await Value(1), b = await Value(2);
        swap(ref a, ref b);
        Log($"{a} {b}");
        Measure measure = (in text, scoped ref length) => length += text.Length + a;
        measure("abc", ref b);
        Log(b);
        Log(Apply((text, out result) => { result = text.Length + b; return result > 3; }, await Value("word")));
        Func<int, Coroutine<int>> later = async _ =>
        {
            Parse inner = (text, out result) => parse(text, out result) && result > a;
            return inner(await Value("77"), out var found) ? found : await Value(-1);
        };
        Log(await later(0));
        Sum sum = (params int[] numbers) => numbers.Length + a;
        Log(sum(await Value(1), 2, 3));
    }

    private static int Apply(Parse parse, string text) => parse(text, out var result) ? result : -1;
}

public delegate bool Parse(string text, out int result);

public delegate void Swap(ref int left, ref int right);

public delegate void Measure(in string text, scoped ref int length);

public delegate int Sum(params int[] numbers);
