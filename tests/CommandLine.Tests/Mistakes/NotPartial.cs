using Coroutines;

namespace Mistakes;

static class NotPartial
{
    [Coroutine]
    public static async Coroutine Run() // CORO005
    {
        await Coroutine.Yield();
        Console.WriteLine("a part of the type");
    }
}
