namespace Twins.Events;

public static partial class Cancelled
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var ready = new AsyncEvent();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcd")
            tasks.Add(EventLoop.Current.CreateTask(Wait(ready, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        tasks[1].Cancel();
        ready.Set();
        tasks[2].Cancel();
        foreach (var task in tasks)
            await task;
        Print("end");
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncEvent ready, char name)
    {
        try
        {
            await ready.Wait();
            Print($"{name} goes on");
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} cancelled");
        }
    }
}
