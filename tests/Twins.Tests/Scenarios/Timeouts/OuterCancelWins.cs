namespace Twins.Timeouts;

public static partial class OuterCancelWins
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Limited()
    {
        try
        {
            await Coroutine.Timeout(Ms(20), async () =>
            {
                try
                {
                    await Coroutine.Sleep(Ms(1000));
                }
                catch (CoroutineCancelledException e)
                {
                    Print($"inside {e.Message}");
                    try
                    {
                        await Coroutine.Sleep(Ms(50));
                    }
                    catch (CoroutineCancelledException)
                    {
                        Print($"again, by the timeout {EventLoop.Current.CurrentTask!.Cancelling}");
                    }

                    throw;
                }
            });
        }
        catch (TimeoutException)
        {
            Print("not this");
        }
        catch (CoroutineCancelledException)
        {
            Print($"stays a cancel {EventLoop.Current.CurrentTask!.Cancelling}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Limited());
        await Coroutine.Sleep(Ms(10));
        task.Cancel("from outside");
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{task.Cancelled}");
        }
    }
}
