// The variable changes while the lambda's coroutine is suspended in a task.
namespace Programs.Closures.ModifiedWhileSuspended;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        // order depends on suspension
        var x = 1;
        Func<Coroutine<int>> read = async () =>
        {
            var before = x;
            await Coroutine.Yield();
            return before * 1000 + x;
        };
        var task = EventLoop.Current.CreateTask(read());
        await Coroutine.Yield();
        x = 7;
        Log(await task);
    }
}
