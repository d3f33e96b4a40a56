// A pattern may be negated through parentheses, and twice.
namespace Programs.Expressions.NegatedPatterns;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object o = await Value("a");
        if (o is (not string s)) return;
        Log(s);
        if (o is not not string u) Log(u);
        if (!(o is (string { Length: 1 } v))) return;
        await Pause("x");
        Log(s + v);
    }
}
