namespace Twins.Loop;

public static partial class CancelledCallback
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var later = loop.CallLater(Ms(10), () => Print("later"));
        var soon = loop.CallSoon(() => Print("soon"));
        loop.CallSoon(() => Print("kept"));
        loop.CallSoon(() => later.Cancel());
        soon.Cancel();
        soon.Cancel();
        await Coroutine.Sleep(Ms(30));
        later.Cancel();
        Print("end");
    }
}
