using Coroutines;

namespace Mistakes;

static partial class DroppedTask
{
    [Coroutine]
    public static async Coroutine Run()
    {
        EventLoop.Current.CreateTask(Work()); // CORO020
        await Coroutine.Yield();
        Console.WriteLine("beside the task");
    }

    [Coroutine]
    private static async Coroutine Work()
    {
        Console.WriteLine("task");
        await Coroutine.Yield();
    }
}
