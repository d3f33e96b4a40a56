namespace Twins.Timeouts;

public static partial class BodyEndsOtherwise
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        CancelScope? kept = null;
        await Coroutine.Timeout(Ms(10), async scope =>
        {
            kept = scope;
            try
            {
                await Coroutine.Sleep(Ms(1000));
            }
            catch (CoroutineCancelledException)
            {
                Print("swallowed");
            }
        });
        Print($"{kept!.Expired} {EventLoop.Current.CurrentTask!.Cancelling}");
        try
        {
            await Coroutine.Timeout(Ms(10), async scope =>
            {
                kept = scope;
                try
                {
                    await Coroutine.Sleep(Ms(1000));
                }
                catch (CoroutineCancelledException)
                {
                    throw new KeyNotFoundException("own");
                }
            });
        }
        catch (KeyNotFoundException)
        {
            Print($"KeyError {kept.Expired} {EventLoop.Current.CurrentTask!.Cancelling}");
        }

        await Coroutine.Sleep(Ms(10));
        Print("end");
    }
}
