namespace Twins.TaskGroups;

public static partial class CancelledOutside
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Sleeper(bool fails)
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            if (fails)
                throw new ArgumentException("while cancelled");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Groups(bool fails)
    {
        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Sleeper(fails));
                _ = group.CreateTask(Sleeper(false));
            });
        }
        catch (TaskGroupException e)
        {
            Print($"group: {e.InnerExceptions[0].Message} {EventLoop.Current.CurrentTask!.Cancelling}");
        }

        try
        {
            await Coroutine.Yield();
        }
        catch (CoroutineCancelledException)
        {
            Print("at the next await");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        foreach (var fails in new[] { false, true })
        {
            var task = EventLoop.Current.CreateTask(Groups(fails));
            await Coroutine.Sleep(Ms(10));
            task.Cancel();
            try
            {
                await task;
            }
            catch (CoroutineCancelledException)
            {
                Print($"cancelled {task.Cancelling}");
            }
        }
    }
}
