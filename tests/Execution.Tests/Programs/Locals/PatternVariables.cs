// Declared in a condition, used after the branch.
namespace Programs.Locals.PatternVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var value in new object[] { "text", 5 })
        {
            if (value is not string text)
            {
                Log(await Value("no text"));
                continue;
            }
            await Pause("text");
            Log(text);
            var isLong = value is string { Length: var length } && length > await Value(3);
            Log(isLong);
            if (value is string { Length: var exact })
                Log(exact + await Call(exact));
        }
    }
}
