// A .NET task that is completed by another coroutine.
namespace Programs.Tasks.TaskCompletionSources;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var source = new TaskCompletionSource<string>();
        var task = EventLoop.Current.CreateTask(Complete(source));
        Log(await source.Task);
        await task;
    }

    [Coroutine]
    private static async Coroutine Complete(TaskCompletionSource<string> source)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        source.SetResult("completed");
        Log("set");
    }
}
