namespace Twins.Cancel;

public static partial class Swallowed
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work()
    {
        var task = EventLoop.Current.CurrentTask!;
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException e)
        {
            Print($"caught {e.Message} {task.Cancelling}");
        }

        await Coroutine.Sleep(Ms(10));
        Print($"slept again {task.Uncancel()} {task.Cancelling} {task.Uncancel()}");
        return "result";
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Work());
        await Coroutine.Yield();
        task.Cancel("please");
        Print($"{await task} {task.Cancelled}");
    }
}
