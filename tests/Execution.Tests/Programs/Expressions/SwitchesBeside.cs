// Switch expressions without an await, kept before one and evaluated after it.
namespace Programs.Expressions.SwitchesBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Log((n switch { 1 => "one", > 5 => "many", _ => "more" }) + await Value(n = 7) + (n switch { 1 => "one", > 5 => "many", _ => "more" }));
        Log(await Value(1) + Note("kind", n switch { int even when even % 2 == 0 => 2, var odd => odd }));
        object thing = "text";
        Log((thing switch { string { Length: var length } => length, _ => -1 }) + await Value(1) + (thing is string text ? text.Length : 0));
        Log((n, thing) switch { (7, string s) => s, _ => "none" } is { } found && await Value(true) ? found : "no");
        try
        {
            Log((n switch { 0 => 1 }) + await Value(1));
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException error)
        {
            Log(error.UnmatchedValue);
        }
    }
}
