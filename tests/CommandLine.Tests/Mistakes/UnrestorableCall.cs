using Coroutines;

namespace Mistakes;

static partial class UnrestorableCall
{
    [Coroutine(Restorable = true)]
    public static async Coroutine Run()
    {
        var number = await Number(); // CORO052
        Console.WriteLine($"restorable {number}");
    }

    [Coroutine]
    private static async Coroutine<int> Number()
    {
        await Coroutine.Yield();
        return 52;
    }
}
