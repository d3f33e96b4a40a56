namespace Twins.Events;

public static partial class ClearedBeforeTheyRun
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var ready = new AsyncEvent();
        var first = EventLoop.Current.CreateTask(Wait(ready, "first"));
        await Coroutine.Sleep(TimeSpan.Zero);
        ready.Set();
        ready.Clear();
        var second = EventLoop.Current.CreateTask(Wait(ready, "second"));
        await first;
        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"second has ended: {second.Done}");
        ready.Set();
        await second;
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncEvent ready, string name)
    {
        await ready.Wait();
        Print($"{name} goes on, set: {ready.IsSet}");
    }
}
