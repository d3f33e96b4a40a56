namespace Twins.Barriers;

public static partial class CancelledParty
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(2);
        var first = EventLoop.Current.CreateTask(Come(barrier, "a"));
        await Coroutine.Sleep(TimeSpan.Zero);
        first.Cancel();
        await Coroutine.Sleep(Ms(10));
        Print($"{barrier.Waiting} {barrier.Broken}");
        var second = EventLoop.Current.CreateTask(Come(barrier, "b"));
        await Coroutine.Sleep(Ms(10));
        Print($"{barrier.Waiting} {second.Done}");
        await Come(barrier, "c");
        await second;
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, string name)
    {
        try
        {
            Print($"{name} {await barrier.Wait()}");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled {barrier.Waiting}");
            throw;
        }
    }
}
