namespace Twins.Cancel;

public static partial class AtAFuture
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Waits(Future<int> future, string name)
    {
        try
        {
            await future;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled {EventLoop.Current.CurrentTask!.Cancelling}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var future = new Future<int>();
        var a = EventLoop.Current.CreateTask(Waits(future, "a"));
        var b = EventLoop.Current.CreateTask(Waits(future, "b"));
        await Coroutine.Yield();
        future.AddDoneCallback(f => Print($"callback {f.Cancelled}"));
        a.Cancel();
        Print($"{future.Cancelled} {future.Cancel()}");
        await Coroutine.Wait([a, b]);
        Print($"{a.Cancelled} {b.Cancelled}");
    }
}
