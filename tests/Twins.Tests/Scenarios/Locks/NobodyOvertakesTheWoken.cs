namespace Twins.Locks;

public static partial class NobodyOvertakesTheWoken
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        await guard.Acquire();
        var first = EventLoop.Current.CreateTask(Waiter(guard));
        await Coroutine.Sleep(TimeSpan.Zero);
        var second = EventLoop.Current.CreateTask(Newcomer(guard));
        guard.Release();
        Print($"released, locked: {guard.Locked}");
        await guard.Acquire();
        Print("main has it");
        guard.Release();
        await first;
        await second;
    }

    [Coroutine]
    private static async Coroutine Waiter(AsyncLock guard)
    {
        await guard.Acquire();
        Print("waiter has it");
        guard.Release();
    }

    [Coroutine]
    private static async Coroutine Newcomer(AsyncLock guard)
    {
        Print($"newcomer asks, locked: {guard.Locked}");
        await guard.Acquire();
        Print("newcomer has it");
        guard.Release();
    }
}
