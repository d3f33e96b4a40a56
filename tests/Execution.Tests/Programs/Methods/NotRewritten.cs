// A method that asks to be left to the compiler, between two that are rewritten.
namespace Programs.Methods.NotRewritten;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Middle(await Value(1)));
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine<int> Middle(int number)
    {
        await Pause("middle");
        try
        {
            return await Call(number) + 1;
        }
        finally
        {
            await Pause("middle ends");
        }
    }
}
