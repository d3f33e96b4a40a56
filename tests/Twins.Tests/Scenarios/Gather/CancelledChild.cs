namespace Twins.Gather;

public static partial class CancelledChild
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Sleeper(string name, int delay)
    {
        try
        {
            await Coroutine.Sleep(Ms(delay));
            Print($"{name} slept");
        }
        catch (CoroutineCancelledException e)
        {
            Print($"{name} cancelled {e.Message}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var a = EventLoop.Current.CreateTask(Sleeper("a", 20));
        var b = EventLoop.Current.CreateTask(Sleeper("b", 30));
        await Coroutine.Yield();
        a.Cancel("only a");
        try
        {
            await Coroutine.Gather(a, b);
        }
        catch (CoroutineCancelledException e)
        {
            Print($"gather: {e.Message}");
        }

        Print($"{a.Cancelled} {b.Done} {EventLoop.Current.CurrentTask!.Cancelling}");
        await b;
    }
}
