using Coroutines;

namespace Mistakes;

static class MissingAttribute
{
    public static async Coroutine Run() // CORO006
    {
        await Coroutine.Yield();
        Console.WriteLine("marked");
    }
}
