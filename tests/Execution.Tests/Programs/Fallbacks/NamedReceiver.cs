namespace Programs.Fallbacks.NamedReceiver;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Texts.Repeat(times: 2, text: "x"));
    }
}

public static partial class Texts
{
    [Coroutine]
    public static async Coroutine<string> Repeat(this string text, int times)
    {
        var result = "";
        for (var i = 0; i < times; i++)
            result += await Value(text);
        return result;
    }
}
