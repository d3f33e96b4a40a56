using Coroutines;

namespace Mistakes;

static partial class NestedCoroutine
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Coroutine.ToThread(() => Print(16)); // CORO016
        Console.WriteLine("printed");
    }

    [Coroutine]
    private static async Coroutine Print(int number)
    {
        await Coroutine.Yield();
        Console.WriteLine($"number {number}");
    }
}
