// Unary operators kept before an await that changes their operand, and on places with awaited parts.
namespace Programs.Operators.UnaryBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 5;
        Log(+n + ~n + -n + await Value(n = 9) + ~n + +n);
        var flag = true;
        Log(!flag | await Value(flag = false) | !flag);
        int[] cells = [1, 2, 3];
        Log(--cells[await Value(1)] + cells[1]);
        Log(++cells[await Value(2)] + cells[2]--);
        Log(cells[await Value(0)]-- + cells[await Value(0)]++ + cells[0]);
        Log(-await Value(3) + ~await Value(4) + +await Value((short)5));
        Log(^await Value(1));
        Log(cells[^await Value(1)] + cells[^Note("end", 2)]);
        checked
        {
            Log(-n + await Value(1));
        }

        long wide = -await Value(int.MaxValue);
        Log(wide);
        Log(!await Value(false) && !await Value(true));
    }
}
