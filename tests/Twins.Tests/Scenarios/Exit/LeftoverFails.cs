namespace Twins.Exit;

public static partial class LeftoverFails
{
    public static void Play() => EventLoop.Run(Main(), Options(report => Print($"handler: {NameOf(report.Exception)} {report.Exception!.Message}")));

    [Coroutine]
    private static async Coroutine Left()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        finally
        {
            throw new ArgumentException("in finally");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        _ = EventLoop.Current.CreateTask(Left());
        await Coroutine.Yield();
        Print("main ends");
    }
}
