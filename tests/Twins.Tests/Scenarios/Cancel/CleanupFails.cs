namespace Twins.Cancel;

public static partial class CleanupFails
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        finally
        {
            await Coroutine.Yield();
            throw new KeyNotFoundException("cleanup");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Work());
        await Coroutine.Yield();
        task.Cancel();
        try
        {
            await task;
        }
        catch (KeyNotFoundException e)
        {
            Print($"{NameOf(e)} {task.Cancelled} {task.Cancelling}");
        }
    }
}
