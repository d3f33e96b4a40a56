// The body never runs.
namespace Programs.Tasks.CancelBeforeTheFirstStep;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Step("never"));
        task.Cancel();
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Log("cancelled");
        }
    }
}
