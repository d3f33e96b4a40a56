namespace Twins.Exit;

public static partial class Messages
{
    public static void Play()
    {
        List<string> reports = [];
        var options = Options(report => reports.Add(report.Exception is null ? WithoutName(report) : $"{KindOf(report)}: {report.Exception.Message}"));
        EventLoop.Run(Main(), new EventLoopOptions { TimeProvider = options.TimeProvider, ExceptionHandler = options.ExceptionHandler, HandleInterrupt = false, Debug = true });
        Print($"['{string.Join("', '", reports.Order())}']");
    }

    private static string KindOf(CoroutineDiagnostic report) => report.Message.Contains("the event loop's end cancelled") ? "at the end" : "never retrieved";

    private static string WithoutName(CoroutineDiagnostic report) => report.Message.Contains("Forgotten") && report.Message.Contains("was never awaited") ? "never awaited" : report.Message;

    [Coroutine]
    private static async Coroutine Fails() => throw new ArgumentException("unseen");

    [Coroutine]
    private static async Coroutine CleansBadly()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            throw new ArgumentException("in cleanup");
        }
    }

    [Coroutine]
    private static async Coroutine Forgotten() => Print("not reached");

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var task = loop.CreateTask(Fails());
        await Coroutine.Wait([task]);
        Print($"failed {task.Done}");
        _ = loop.CreateTask(CleansBadly());
        await Coroutine.Yield();
#pragma warning disable CORO002 // that is what this is about
        _ = Forgotten();
#pragma warning restore CORO002
        Print("main ends");
    }
}
