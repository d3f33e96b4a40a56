namespace Twins.Timeouts;

public static partial class Reschedule
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        CancelScope? kept = null;
        try
        {
            await Coroutine.Timeout(Ms(10), async scope =>
            {
                kept = scope;
                scope.Deadline = loop.Time + Ms(50);
                await Coroutine.Sleep(Ms(20));
                Print("first passed");
                scope.Deadline = null;
                await Coroutine.Sleep(Ms(60));
                Print("second passed");
                scope.Deadline = loop.Time - Ms(1000);
                Print("runs on");
                try
                {
                    await Coroutine.Sleep(Ms(1000));
                }
                finally
                {
                    try
                    {
                        scope.Deadline = null;
                    }
                    catch (InvalidOperationException e)
                    {
                        Print(NameOf(e));
                    }
                }
            });
        }
        catch (TimeoutException)
        {
            Print("over");
        }

        try
        {
            kept!.Deadline = null;
        }
        catch (InvalidOperationException e)
        {
            Print(NameOf(e));
        }
    }
}
