using Coroutines;

namespace Covered;

public static partial class Prices
{
    [Coroutine]
    public static async Coroutine<int> Total(int[] items)
    {
        var total = 0; // run
        foreach (var item in items)
        {
            total += await Price(item); // run
        }

        if (total > 100)
        {
            await Coroutine.Yield(); // not run
            total -= 10; // not run
        }

        return total; // run
    }

    [Coroutine]
    private static async Coroutine<int> Price(int item)
    {
        await Coroutine.Sleep(TimeSpan.FromMilliseconds(item)); // run
        return item * 2; // run
    }
}
