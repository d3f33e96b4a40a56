using Coroutines;

namespace Mistakes;

static partial class AwaitedTwice
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var page = Fetch();
        Console.WriteLine($"first {await page}");
        Console.WriteLine($"second {await page}"); // CORO003
    }

    [Coroutine]
    private static async Coroutine<int> Fetch()
    {
        await Coroutine.Yield();
        return 3;
    }
}
