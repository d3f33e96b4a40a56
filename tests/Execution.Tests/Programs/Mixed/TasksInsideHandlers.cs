// order depends on suspension
// Tasks started in a catch and awaited in the finally.
namespace Programs.Mixed.TasksInsideHandlers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        CoroutineTask<int>? task = null;
        try
        {
            Log(await Value(1));
            throw new InvalidOperationException("now");
        }
        catch (InvalidOperationException e)
        {
            task = EventLoop.Current.CreateTask(Call(e.Message.Length));
            await Pause("catch");
        }
        finally
        {
            if (task is not null)
                Log(await task);
        }
    }
}
