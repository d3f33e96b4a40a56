namespace Twins.Barriers;

public static partial class AllGoTogether
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(3);
        Print($"{barrier.Parties} {barrier.Waiting} {barrier.Broken}");
        var loop = EventLoop.Current;
        CoroutineTask[] tasks = [loop.CreateTask(Come(barrier, "a", 20)), loop.CreateTask(Come(barrier, "b", 10)), loop.CreateTask(Come(barrier, "c", 30))];
        foreach (var task in tasks)
            await task;
        Print($"{barrier.Waiting}");
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, string name, int after)
    {
        await Coroutine.Sleep(Ms(after));
        Print($"{name} comes {barrier.Waiting}");
        var index = await barrier.Wait();
        Print($"{name} goes on {index}");
    }
}
