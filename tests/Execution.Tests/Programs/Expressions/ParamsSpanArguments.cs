namespace Programs.Expressions.ParamsSpanArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Sum(await Value(1), Note("two", 2), await Call(3)));
        Log(Sum(Note("one", 1)));
    }

    private static int Sum(params ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }
}
