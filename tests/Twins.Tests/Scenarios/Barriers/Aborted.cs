namespace Twins.Barriers;

public static partial class Aborted
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(3);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "ab")
            tasks.Add(EventLoop.Current.CreateTask(Come(barrier, name.ToString())));
        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"{barrier.Waiting}");
        await barrier.Abort();
        Print($"{barrier.Broken} {barrier.Waiting}");
        foreach (var task in tasks)
            await task;
        await Come(barrier, "late");
        await barrier.Reset();
        Print($"{barrier.Broken}");
        tasks.Clear();
        foreach (var name in "cde")
            tasks.Add(EventLoop.Current.CreateTask(Come(barrier, name.ToString())));
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, string name)
    {
        try
        {
            await barrier.Wait();
            Print($"{name} goes on");
        }
        catch (BrokenBarrierException)
        {
            Print($"{name} broken");
        }
    }
}
