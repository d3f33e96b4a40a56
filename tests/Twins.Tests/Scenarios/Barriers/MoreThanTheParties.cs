namespace Twins.Barriers;

public static partial class MoreThanTheParties
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(2);
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcdef")
            tasks.Add(EventLoop.Current.CreateTask(Come(barrier, name)));
        foreach (var task in tasks)
            await task;
        Print($"{barrier.Waiting}");
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, char name)
    {
        var index = await barrier.Wait();
        Print($"{name} {index}");
    }
}
