using Coroutines;

namespace Mistakes;

static partial class UnshieldedCleanup
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Transfer());
        await Coroutine.Yield();
        task.Cancel();
        await Coroutine.Yield();
        task.Cancel();
        await Coroutine.GatherOutcomes(task);
        await Coroutine.Yield();
        await Coroutine.Yield();
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine Transfer()
    {
        try
        {
            await Coroutine.Sleep(TimeSpan.FromHours(1));
        }
        finally
        {
            await Close(); // CORO023
        }
    }

    [Coroutine]
    private static async Coroutine Close()
    {
        await Coroutine.Yield();
        await Coroutine.Yield();
        Console.WriteLine("closed in any case");
    }
}
