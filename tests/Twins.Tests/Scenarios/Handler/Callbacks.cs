namespace Twins.Handler;

public static partial class Callbacks
{
    public static void Play() => EventLoop.Run(Main(), Options(report => Print($"handler: {report.Exception!.Message}")));

    private static void Fails(string name)
    {
        Print(name);
        throw new ArgumentException(name);
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Fails("soon"));
        loop.CallLater(Ms(10), () => Fails("later"));
        var task = loop.CreateTask(Coroutine.Sleep(TimeSpan.Zero));
        task.AddDoneCallback(_ => Fails("done callback"));
        task.AddDoneCallback(_ => Print("next callback"));
        await task;
        await Coroutine.Sleep(Ms(20));
        Print("main ends");
    }
}
