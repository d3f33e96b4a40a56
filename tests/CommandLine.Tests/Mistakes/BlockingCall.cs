using Coroutines;

namespace Mistakes;

static partial class BlockingCall
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Thread.Sleep(1); // CORO010
        await Coroutine.Yield();
        Console.WriteLine("slept");
    }
}
