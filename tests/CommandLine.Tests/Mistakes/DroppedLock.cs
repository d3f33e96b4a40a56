using Coroutines;

namespace Mistakes;

static partial class DroppedLock
{
    private static readonly AsyncLock s_gate = new();

    [Coroutine]
    public static async Coroutine Run()
    {
        await Guarded("first");
        Console.WriteLine("the first has left");
        await Guarded("second");
    }

    [Coroutine]
    private static async Coroutine Guarded(string who)
    {
        await s_gate.Acquire(); // CORO028
        Console.WriteLine($"{who} has the lock");
    }
}
