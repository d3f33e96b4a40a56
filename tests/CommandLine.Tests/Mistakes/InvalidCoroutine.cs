using Coroutines;

namespace Mistakes;

static partial class InvalidCoroutine
{
    [Coroutine]
    public static async Coroutine Run() => Console.WriteLine($"counted to {await Count()}");

    [Coroutine]
    private static async Task<int> Count() // CORO004
    {
        await Task.Yield();
        return 4;
    }
}
