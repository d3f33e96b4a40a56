namespace Twins.Cancel;

public static partial class BeforeFirstStep
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work()
    {
        Print("never");
        try
        {
            await Coroutine.Yield();
        }
        finally
        {
            Print("nor this");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Work());
        Print($"{task.Cancel()} {task.Done} {task.Cancelling}");
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{task.Cancelled} {task.Cancel()}");
        }
    }
}
