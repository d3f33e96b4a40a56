namespace Programs.Expressions.RangesAndIndices;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var numbers = new[] { 1, 2, 3, 4, 5 };
        Log(numbers[^await Value(1)]);
        Log(string.Join(",", numbers[(await Value(1))..^await Call(1)]));
        var text = "coroutine";
        Log(text[await Value(2)..await Value(5)]);
    }
}
