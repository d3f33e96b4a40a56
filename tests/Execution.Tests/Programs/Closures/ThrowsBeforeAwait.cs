// A lambda that throws at once does so when it is awaited.
namespace Programs.Closures.ThrowsBeforeAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Coroutine<int>> fail = async n => throw new InvalidOperationException($"{n}");
        Func<int, Coroutine<int>> check = async n => n > 0 ? await Value(n) : throw new ArgumentException("n");
        var coroutine = fail(1);
        Log("made");
        try
        {
            Log(await coroutine);
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }

        try
        {
            Log(await check(1) + await check(0));
        }
        catch (ArgumentException e)
        {
            Log(e.Message);
        }
    }
}
