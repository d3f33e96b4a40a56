using Coroutines;

namespace Mistakes;

static partial class ForwardingCoroutine
{
    [Coroutine]
    public static async Coroutine Run() => Console.WriteLine($"title {await Title()}");

    [Coroutine]
    private static async Coroutine<int> Title() => await Fetch(29); // CORO029

    [Coroutine]
    private static async Coroutine<int> Fetch(int number)
    {
        await Coroutine.Yield();
        return number;
    }
}
