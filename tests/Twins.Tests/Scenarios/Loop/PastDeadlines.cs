namespace Twins.Loop;

public static partial class PastDeadlines
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var now = loop.Time;
        loop.CallAt(now - TimeSpan.FromSeconds(1), () => Print("a second ago"));
        loop.CallAt(now - TimeSpan.FromSeconds(2), () => Print("two seconds ago"));
        loop.CallSoon(() => Print("soon"));
        await Coroutine.Sleep(TimeSpan.Zero);
        Print("one round");
        await Coroutine.Sleep(TimeSpan.Zero);
        await Coroutine.Sleep(TimeSpan.FromSeconds(-5));
        Print("end");
    }
}
