using Coroutines;

namespace Mistakes;

static partial class UnrestorableAwait
{
    [Coroutine(Restorable = true)]
    public static async Coroutine Run()
    {
        var number = await Task.FromResult(51); // CORO051
        Console.WriteLine($"step {number}");
    }
}
