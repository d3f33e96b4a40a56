using Coroutines;

namespace Mistakes;

static partial class ConfigureAwait
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Task.CompletedTask.ConfigureAwait(false); // CORO012
        Console.WriteLine("on the loop");
    }
}
