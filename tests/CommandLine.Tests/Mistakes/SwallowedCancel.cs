using Coroutines;

namespace Mistakes;

static partial class SwallowedCancel
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Serve());
        await Coroutine.Yield();
        task.Cancel();
        await Coroutine.GatherOutcomes(task);
        Console.WriteLine(task.Cancelled ? "cancelled" : "not cancelled");
    }

    [Coroutine]
    private static async Coroutine Serve()
    {
        try
        {
            await Coroutine.Sleep(TimeSpan.FromHours(1));
        }
        catch (Exception error) // CORO022
        {
            Console.WriteLine(error.Message);
        }
    }
}
