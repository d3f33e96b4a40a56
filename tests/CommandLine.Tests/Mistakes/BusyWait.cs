using Coroutines;

namespace Mistakes;

static partial class BusyWait
{
    private static bool s_isOpen;

    [Coroutine]
    public static async Coroutine Run()
    {
        EventLoop.Current.CallSoon(() => s_isOpen = true);
        while (!s_isOpen) // CORO025 stays
            await Coroutine.Yield();
        Console.WriteLine("open");
    }
}
