// Out variables live on across awaits.
namespace Programs.Expressions.OutArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        if (Split(await Value("key=value"), out var key, out var value))
            Log($"{key} -> {await Call(value)}");
        Split(await Value("none"), out key, out _);
        await Pause("between");
        Log($"{key} {value}");
    }

    private static bool Split(string text, out string key, out string value)
    {
        var parts = text.Split('=');
        key = parts[0];
        value = parts[^1];
        return parts.Length == 2;
    }
}
