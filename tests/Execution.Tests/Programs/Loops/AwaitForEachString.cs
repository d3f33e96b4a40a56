// A text is an async sequence only by an extension.
namespace Programs.Loops.AwaitForEachString;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in "abc")
            Log($"{number} {await Value("seen")}");
        foreach (var character in "ab")
            Log(await Value(character));
    }
}

public sealed partial class Countdown(int count)
{
    public int Current => count;

    [Coroutine]
    public async Coroutine<bool> MoveNextAsync()
    {
        await Pause("move");
        return --count > 0;
    }
}

public static class Texts
{
    public static Countdown GetAsyncEnumerator(this string text) => Note("enumerate", new Countdown(text.Length));
}
