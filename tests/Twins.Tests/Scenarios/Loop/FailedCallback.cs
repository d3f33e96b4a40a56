namespace Twins.Loop;

public static partial class FailedCallback
{
    public static void Play() => EventLoop.Run(Main(), Options(static diagnostic => Print($"reported: {NameOf(diagnostic.Exception)}")));

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Print("before"));
        loop.CallSoon(Fail);
        loop.CallLater(Ms(10), Fail);
        loop.CallSoon(() => Print("after"));
        await Coroutine.Sleep(Ms(20));
        Print("end");
    }

    private static void Fail() => throw new KeyNotFoundException("in a callback");
}
