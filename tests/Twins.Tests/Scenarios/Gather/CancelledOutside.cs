namespace Twins.Gather;

public static partial class CancelledOutside
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Sleeper(string name, int cleaning)
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException e)
        {
            Print($"{name} cancelled {e.Message}");
            await Coroutine.Sleep(Ms(cleaning));
            Print($"{name} cleaned");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Gathers()
    {
        try
        {
            await Coroutine.Gather(Sleeper("a", 10), Sleeper("b", 30));
        }
        catch (CoroutineCancelledException)
        {
            Print("gather is over");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Gathers());
        await Coroutine.Sleep(Ms(10));
        task.Cancel("stop");
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"main sees it {task.Cancelled}");
        }

        await Coroutine.Sleep(Ms(50));
    }
}
