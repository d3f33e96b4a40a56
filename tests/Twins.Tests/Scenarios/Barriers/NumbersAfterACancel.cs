namespace Twins.Barriers;

public static partial class NumbersAfterACancel
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(3);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "ab")
            tasks.Add(EventLoop.Current.CreateTask(Come(barrier, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        tasks[0].Cancel();
        await Coroutine.Sleep(Ms(10));
        foreach (var name in "cd")
            tasks.Add(EventLoop.Current.CreateTask(Come(barrier, name)));
        foreach (var task in tasks.Skip(1))
            await task;
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, char name) => Print($"{name} {await barrier.Wait()}");
}
