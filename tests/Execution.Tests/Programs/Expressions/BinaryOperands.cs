// The left operand is read before the right one suspends, and stays as it was read.
namespace Programs.Expressions.BinaryOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        var sum = x + await Value(10) + (x = 5) + await Call(20) * x;
        Log($"sum {sum}, x {x}");
        var text = Note("left ", "a") + await Value("b") + Note("right", "c");
        Log(text);
        Log(await Value(7) - await TaskOf(2) - await ValueTaskOf(1));
    }
}
