using Coroutines;

namespace Mistakes;

static partial class SleepZero
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Coroutine.Sleep(TimeSpan.Zero); // CORO026
        Console.WriteLine("yielded");
    }
}
