namespace Twins.Gather;

public static partial class CancelledWithReturnExceptions
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Sleeper(string name, int cleaning, bool swallows)
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            await Coroutine.Sleep(Ms(cleaning));
            Print($"{name} cleaned");
            if (!swallows)
                throw;
        }
    }

    [Coroutine]
    private static async Coroutine Gathers()
    {
        try
        {
            await Coroutine.GatherOutcomes(Sleeper("a", 10, false), Sleeper("b", 30, true));
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
        task.Cancel();
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print("main sees it");
        }
    }
}
