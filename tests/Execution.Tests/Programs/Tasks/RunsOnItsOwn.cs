// order depends on suspension
namespace Programs.Tasks.RunsOnItsOwn;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Call(1));
        Log("created");
        await Pause("main");
        Log(await task);
        Log(await task);
    }
}
