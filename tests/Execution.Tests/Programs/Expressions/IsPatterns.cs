// Pattern variables live on across awaits.
namespace Programs.Expressions.IsPatterns;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        if (await Value<object>(5) is int number && number > await Value(3))
            Log(number);
        if (await Call<object>("text") is string { Length: > 2 } text)
        {
            await Pause("inside");
            Log(text);
        }
        if (await Value<object?>(null) is not { } something)
            Log("null");
        else
            Log(something);
        Log(await Value(7) is > 5 and < 10 or 100);
        Log(await Value(new[] { 1, 2, 3 }) is [1, .., var last] ? last : 0);
        Log(await Value<object>((1, "b")) is (int one, string two) ? $"{one}{two}" : "no");
    }
}
