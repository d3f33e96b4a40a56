using Coroutines;

namespace Mistakes;

static partial class MissingToken
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Task.Delay(1); // CORO017
        Console.WriteLine("delayed");
    }
}
