// Arguments are evaluated from left to right, whatever suspends.
namespace Programs.Expressions.Arguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        Log(Join(x, await Value(2), x++, await Call(3), x));
        Log(Join(Note("n1", 1), Note("n2", 2), await Value(3), Note("n4", 4), await TaskOf(5)));
    }

    private static string Join(int a, int b, int c, int d, int e) => Note("joined", $"{a},{b},{c},{d},{e}");
}
