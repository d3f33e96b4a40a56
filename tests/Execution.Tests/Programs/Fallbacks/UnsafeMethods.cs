// fallback: an unsafe method
namespace Programs.Fallbacks.UnsafeMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await First([7, 8]));
        Log(await Value(1));
    }

    [Coroutine]
    private static unsafe async Coroutine<int> First(int[] numbers)
    {
        fixed (int* first = numbers)
            return *first;
    }
}
