namespace Twins.Events;

public static partial class WakesAllInOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var ready = new AsyncEvent();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Wait(ready, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        ready.Set();
        Print($"set: {ready.IsSet}");
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncEvent ready, char name)
    {
        await ready.Wait();
        Print($"{name} goes on");
    }
}
