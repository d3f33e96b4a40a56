// Yield and Sleep(0) give every ready coroutine a turn.
namespace Programs.Tasks.Yielding;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Count("task"));
        await Count("main");
        await task;
    }

    [Coroutine]
    private static async Coroutine Count(string name)
    {
        for (var i = 0; i < 3; i++)
        {
            Log($"{name} {i}");
            if (i == 1)
                await Coroutine.Sleep(TimeSpan.Zero);
            else
                await Coroutine.Yield();
        }
    }
}
