// Named arguments are evaluated in the order in which they are written, not in that of the parameters.
namespace Programs.Expressions.NamedArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Join(c: Note("c", 3), a: await Value(1), b: Note("b", 2)));
        Log(Join(b: await Call(20), c: await Value(30), a: Note("a", 10)));
        Log(Join(1, c: await TaskOf(3), b: Note("b", 2)));
    }

    private static string Join(int a, int b, int c) => $"{a},{b},{c}";
}
