using Coroutines;

namespace Mistakes;

static partial class NeverAwaited
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Work(); // CORO002
        await Coroutine.Yield();
        Console.WriteLine("after the work");
    }

    [Coroutine]
    private static async Coroutine Work()
    {
        await Coroutine.Yield();
        Console.WriteLine("work is done");
    }
}
