// Many temporaries at once.
namespace Programs.Expressions.LongExpression;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = 1;
        Log(a + await Value(2) * (a++ - await Call(3)) + (await Value(4) + a) * (a + await TaskOf(5)) - (a = 50) / await Value(7) + a);
        Log(string.Concat(await Value("a") + a, await Value("b") + a++, $"{a}{await Call("c")}", a + await Value("d")));
    }
}
