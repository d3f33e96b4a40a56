using Coroutines;

namespace Mistakes;

static partial class ForeignThread
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var ready = new AsyncEvent();
        await Coroutine.ToThread(() => ready.Set()); // CORO030
        await ready.Wait();
        Console.WriteLine("ready");
    }
}
