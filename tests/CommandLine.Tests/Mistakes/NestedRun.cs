using Coroutines;

namespace Mistakes;

static partial class NestedRun
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var first = EventLoop.Run(Fetch()); // CORO011
        Console.WriteLine($"fetched {first + await Fetch()}");
    }

    [Coroutine]
    private static async Coroutine<int> Fetch()
    {
        await Coroutine.Yield();
        return 11;
    }
}
