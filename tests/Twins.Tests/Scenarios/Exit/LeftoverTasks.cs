namespace Twins.Exit;

public static partial class LeftoverTasks
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Left(int cleaning)
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            Print("cancelled");
            await Coroutine.Sleep(Ms(cleaning));
            Print($"cleaned up after {cleaning}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        _ = EventLoop.Current.CreateTask(Left(20));
        _ = EventLoop.Current.CreateTask(Left(10));
        await Coroutine.Yield();
        Print($"main ends {2}");
    }
}
