namespace Programs.Methods.ExtensionMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await "text".Repeat(await Value(2)));
        Log(await Extensions.Repeat("x", 3));
        var numbers = new[] { 1, 2, 3 };
        Log(await numbers.SumSlowly());
    }
}

public static partial class Extensions
{
    [Coroutine]
    public static async Coroutine<string> Repeat(this string text, int times)
    {
        var result = "";
        for (var i = 0; i < times; i++)
            result += await Value(text);
        return result;
    }

    [Coroutine]
    public static async Coroutine<int> SumSlowly(this IEnumerable<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += await Call(number);
        return sum;
    }
}
