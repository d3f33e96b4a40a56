namespace Twins.Timeouts;

public static partial class BothExpire
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        CancelScope? o = null, i = null;
        try
        {
            await Coroutine.Timeout(Ms(-1000), async scope =>
            {
                o = scope;
                try
                {
                    await Coroutine.Timeout(Ms(-2000), async scope =>
                    {
                        i = scope;
                        Print("runs until it waits");
                        await Coroutine.Sleep(Ms(1000));
                    });
                }
                catch (TimeoutException)
                {
                    Print("inner throws");
                }
                catch (CoroutineCancelledException)
                {
                    Print($"cancelled between {EventLoop.Current.CurrentTask!.Cancelling}");
                    throw;
                }
            });
        }
        catch (TimeoutException)
        {
            Print("outer throws");
        }

        Print($"{i!.Expired} {o!.Expired} {EventLoop.Current.CurrentTask!.Cancelling}");
    }
}
