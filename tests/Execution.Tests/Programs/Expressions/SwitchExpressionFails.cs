// No arm matches: the same exception as in C#.
namespace Programs.Expressions.SwitchExpressionFails;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            Log(await Value(3) switch { 1 => "one", 2 => await Value("two") });
        }
        catch (Exception e)
        {
            Log(e.GetType().Name);
        }
    }
}
