namespace Twins.Barriers;

public static partial class UsedAgain
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var barrier = new AsyncBarrier(2);
        CoroutineTask[] tasks = [EventLoop.Current.CreateTask(Come(barrier, 'a')), EventLoop.Current.CreateTask(Come(barrier, 'b'))];
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Come(AsyncBarrier barrier, char name)
    {
        for (var meeting = 0; meeting < 3; meeting++)
        {
            var index = await barrier.Wait();
            Print($"{name} {meeting} {index}");
        }
    }
}
