// fallback: a file-local type
// A machine awaits a method that was left to the compiler, which awaits a machine.
namespace Programs.Fallbacks.AsCallee;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Outer(1) + await Outer(2));
    }

    [Coroutine]
    private static async Coroutine<int> Outer(int number)
    {
        try
        {
            return await Middle(number) + await Value(1);
        }
        finally
        {
            Log($"outer {number}");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Middle(int number) => Doubling.Of(await Inner(number)) + await Value(number);

    [Coroutine]
    private static async Coroutine<int> Inner(int number)
    {
        await Pause("inner");
        return number;
    }
}

file static class Doubling
{
    public static int Of(int number) => number * 2;
}
