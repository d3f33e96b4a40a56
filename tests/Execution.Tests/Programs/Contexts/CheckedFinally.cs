// A return in a checked block whose finally awaits.
namespace Programs.Contexts.CheckedFinally;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Sum(1, 2));
        try
        {
            Log(await Sum(int.MaxValue, 1));
        }
        catch (OverflowException)
        {
            Log("overflow left Sum");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Sum(int a, int b)
    {
        checked
        {
            try
            {
                if (a > 0)
                    return a + b;
                return await Value(a) + b;
            }
            finally
            {
                await Pause("finally");
                Log(unchecked(a + b));
            }
        }
    }
}
