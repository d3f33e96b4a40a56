// order depends on suspension
// Thrown at the innermost await, passed on through every frame.
namespace Programs.Tasks.CancelDeep;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var task = EventLoop.Current.CreateTask(Level(3));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        task.Cancel("deep");
        try
        {
            await task;
        }
        catch (CoroutineCancelledException e)
        {
            Log($"out {e.Message}");
        }
    }

    [Coroutine]
    private static async Coroutine Level(int depth)
    {
        if (depth == 0)
        {
            await Coroutine.Sleep(TimeSpan.FromHours(1));
            return;
        }
        if (depth == 2)
        {
            await Level(depth - 1);
            return;
        }
        try
        {
            await Level(depth - 1);
        }
        catch (OperationCanceledException e)
        {
            Log($"level {depth} {e.Message}");
            await Pause($"level {depth}");
            throw;
        }
    }
}
