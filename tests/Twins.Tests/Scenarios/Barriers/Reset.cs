namespace Twins.Barriers;

public static partial class Reset
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(2);
        await barrier.Reset();
        var waiting = EventLoop.Current.CreateTask(Come(barrier, "a"));
        await Coroutine.Sleep(TimeSpan.Zero);
        await barrier.Reset();
        Print($"reset {barrier.Waiting} {barrier.Broken}");
        var late = EventLoop.Current.CreateTask(Come(barrier, "b"));
        await waiting;
        Print($"broken: {barrier.Broken}");
        await Come(barrier, "c");
        await late;
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, string name)
    {
        try
        {
            Print($"{name} {await barrier.Wait()}");
        }
        catch (BrokenBarrierException)
        {
            Print($"{name} sent away");
        }
    }
}
