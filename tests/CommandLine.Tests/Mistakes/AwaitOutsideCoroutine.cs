using Coroutines;

namespace Mistakes;

static partial class AwaitOutsideCoroutine
{
    [Coroutine]
    public static async Coroutine Run() => Console.WriteLine(await Greet());

    private static async Task<string> Greet()
    {
        await Coroutine.Yield(); // CORO001
        return "greeted";
    }
}
