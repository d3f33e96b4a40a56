// Some operands are awaited and some are not, on different turns.
namespace Programs.Mixed.ConditionalAwaitsInArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            var bit = i;
            Log(Join((i & 1) != 0 ? await Value(1) : bit++, (i & 2) != 0 && await Call(true), bit, await Value(i) > 1 ? Note("big", "b") : await TaskOf("s")));
        }
    }

    private static string Join(int a, bool b, int c, string d) => $"{a} {b} {c} {d}";
}
