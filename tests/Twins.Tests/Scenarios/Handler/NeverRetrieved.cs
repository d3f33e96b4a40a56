namespace Twins.Handler;

public static partial class NeverRetrieved
{
    public static void Play() => EventLoop.Run(Main(), Options(report => Print($"handler: {report.Exception!.Message}")));

    [Coroutine]
    private static async Coroutine Fails(string name)
    {
        await Coroutine.Yield();
        throw new ArgumentException(name);
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var seen = loop.CreateTask(Fails("seen"));
        var cancelled = loop.CreateTask(Fails("cancelled"));
        cancelled.Cancel();
        var dropped = loop.CreateTask(Fails("dropped"));
        await Coroutine.Wait([seen, dropped]);
        Print(seen.Exception!.Message);
    }
}
