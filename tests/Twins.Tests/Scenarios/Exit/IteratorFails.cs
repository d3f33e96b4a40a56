namespace Twins.Exit;

public static partial class IteratorFails
{
    public static void Play()
    {
        EventLoop.Run(Main(), Options(report => Print($"handler: {NameOf(report.Exception)} {report.Exception!.Message}")));
        Print("run has ended");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers()
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            Print("closing");
            await Coroutine.Sleep(Ms(1));
            throw new ArgumentException("in finally");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var kept = Numbers().GetAsyncEnumerator();
        await kept.MoveNextAsync();
        Print($"{kept.Current}");
        Print("main ends");
    }
}
