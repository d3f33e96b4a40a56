// order depends on suspension
// A cancel that is caught is not seen again; the task ends in its own way.
namespace Programs.Tasks.CancelSwallowed;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Stubborn());
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        task.Cancel();
        Log(await task);
        Log($"{task.Cancelled} {task.Cancelling}");
    }

    [Coroutine]
    private static async Coroutine<string> Stubborn()
    {
        try
        {
            await Coroutine.Sleep(TimeSpan.FromHours(1));
        }
        catch (CoroutineCancelledException)
        {
            Log("swallowed");
        }
        return await Value("went on");
    }
}
