namespace Twins.Timeouts;

public static partial class Expires
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CurrentTask!;
        CancelScope? scope = null;
        try
        {
            await Coroutine.Timeout(Ms(10), async s =>
            {
                scope = s;
                try
                {
                    await Coroutine.Sleep(Ms(1000));
                }
                catch (CoroutineCancelledException)
                {
                    Print($"inside {task.Cancelling}");
                    throw;
                }
            });
        }
        catch (TimeoutException e)
        {
            Print($"{NameOf(e.InnerException)} {scope!.Expired} {task.Cancelling}");
        }

        await Coroutine.Timeout(Ms(1000), async s =>
        {
            scope = s;
            await Coroutine.Sleep(Ms(10));
        });
        Print($"{scope!.Expired}");
        await Coroutine.TimeoutAt(null, async s =>
        {
            scope = s;
            await Coroutine.Sleep(Ms(10));
        });
        Print($"{(scope!.Deadline is null ? "None" : "some")} {scope.Expired}");
    }
}
