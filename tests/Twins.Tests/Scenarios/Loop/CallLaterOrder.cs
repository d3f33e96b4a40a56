namespace Twins.Loop;

public static partial class CallLaterOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        loop.CallLater(Ms(60), () => Print("60 ms"));
        loop.CallLater(Ms(20), () => Print("20 ms"));
        loop.CallLater(Ms(40), () => Print("40 ms"));
        loop.CallSoon(() => Print("soon"));
        await Coroutine.Sleep(Ms(30));
        Print("slept 30 ms");
        await Coroutine.Sleep(Ms(50));
        Print("slept 80 ms");
    }
}
