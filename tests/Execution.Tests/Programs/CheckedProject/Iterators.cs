// A project that checks for overflow: async iterators and coroutine functions.
namespace Programs.CheckedProject.Iterators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await foreach (var n in Powers(int.MaxValue / 4))
                Log(n);
        }
        catch (OverflowException)
        {
            Log("overflow in the iterator");
        }

        Func<int, Coroutine<int>> twice = async n => n * 2 + await Value(0);
        try
        {
            Log(await twice(5));
            Log(await twice(int.MaxValue));
        }
        catch (OverflowException)
        {
            Log("overflow in the lambda");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Powers(int start)
    {
        for (var n = start; ; n *= await Value(2))
            yield return n;
    }
}
