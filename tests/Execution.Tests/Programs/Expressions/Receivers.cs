// The receiver is evaluated before the arguments; null is noticed when the method is called, after them.
namespace Programs.Expressions.Receivers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Note("receiver", "abc").Replace(await Value("b"), Note("new", "x")));
        Log((await Value("abc")).Substring(await Call(1)).Length);
        string? nothing = null;
        try
        {
            Log(nothing!.Replace(await Value("a"), Note("argument", "b")));
        }
        catch (NullReferenceException)
        {
            Log("null was noticed");
        }
    }
}
