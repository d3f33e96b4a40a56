// An assignment is an expression; the target is fixed before the value is awaited.
namespace Programs.Expressions.Assignments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int a, b;
        a = b = await Value(3);
        Log(a + b);
        var first = new Box();
        var current = first;
        current.Value = (current = new Box()).Value = await Call(4);
        Log($"{first.Value} {current.Value}");
        Log(first.Value = await Value(9));
        while ((a = await Value(a - 1)) > 0)
            Log($"a {a}");
    }
}

public sealed class Box
{
    public int Value;
}
