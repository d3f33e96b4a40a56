namespace Twins.Barriers;

public static partial class OneParty
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(1);
        EventLoop.Current.CallSoon(() => Print("callback"));
        Print($"{await barrier.Wait()} {await barrier.Wait()}");
        await Coroutine.Sleep(TimeSpan.Zero);
        try
        {
            _ = new AsyncBarrier(0);
        }
        catch (ArgumentException e)
        {
            Print(NameOf(e));
        }
    }
}
