namespace Twins.TaskGroups;

public static partial class SeveralFailures
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Fails(string name, int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        throw new ArgumentException(name);
    }

    [Coroutine]
    private static async Coroutine Cleans(string name, bool fails)
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            Print("cancelled");
            await Coroutine.Sleep(Ms(10));
            if (fails)
                throw new KeyNotFoundException(name);
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Fails("a", 10));
                _ = group.CreateTask(Cleans("b", true));
                _ = group.CreateTask(Cleans("c", false));
                _ = group.CreateTask(Fails("late", 100));
                try
                {
                    await Coroutine.Sleep(Ms(1000));
                }
                catch (CoroutineCancelledException)
                {
                    Print($"body cancelled {EventLoop.Current.CurrentTask!.Cancelling}");
                    throw;
                }
            });
        }
        catch (TaskGroupException e)
        {
            foreach (var x in e.InnerExceptions)
                Print($"{NameOf(x)} {x.Message}");
        }

        Print($"{EventLoop.Current.CurrentTask!.Cancelling}");
        await Coroutine.Sleep(Ms(10));
        Print("goes on");
    }
}
