namespace Twins.Timeouts;

public static partial class NestedScopes
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Nested(int outer, int inner)
    {
        CancelScope? o = null, i = null;
        try
        {
            await Coroutine.Timeout(Ms(outer), async scope =>
            {
                o = scope;
                try
                {
                    await Coroutine.Timeout(Ms(inner), async scope =>
                    {
                        i = scope;
                        await Coroutine.Sleep(Ms(100));
                    });
                }
                catch (TimeoutException)
                {
                    Print("inner throws");
                    await Coroutine.Sleep(Ms(30));
                    Print("still in outer");
                }
                catch (CoroutineCancelledException)
                {
                    Print("cancelled between");
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

    [Coroutine]
    private static async Coroutine Main()
    {
        await Nested(10, 50);
        await Nested(50, 10);
        await Nested(20, 10);
    }
}
