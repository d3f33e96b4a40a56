using Coroutines;

namespace Mistakes;

static partial class IndependentAwaits
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var one = await Load(20); var two = await Load(1); // CORO021
        Console.WriteLine($"loaded {one + two}");
    }

    [Coroutine]
    private static async Coroutine<int> Load(int number)
    {
        Console.WriteLine($"loading {number}");
        await Coroutine.Yield();
        Console.WriteLine($"loaded {number}");
        return number;
    }
}
