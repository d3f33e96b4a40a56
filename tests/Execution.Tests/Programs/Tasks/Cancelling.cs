// order depends on suspension
namespace Programs.Tasks.Cancelling;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Work());
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Log(task.Cancel("enough"));
        try
        {
            await task;
        }
        catch (CoroutineCancelledException e)
        {
            Log($"cancelled {e.Message}");
        }
        Log($"{task.Cancelled} {task.Cancel()}");
    }

    [Coroutine]
    private static async Coroutine Work()
    {
        try
        {
            await Pause("work");
            await Coroutine.Sleep(TimeSpan.FromHours(1));
            Log("never");
        }
        finally
        {
            Log("cleaning");
            await Pause("clean");
            Log("clean");
        }
    }
}
