namespace Twins.Events;

public static partial class SetAlready
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var ready = new AsyncEvent();
        ready.Set();
        ready.Set();
        EventLoop.Current.CallSoon(() => Print("callback"));
        await ready.Wait();
        Print("went on");
        await Coroutine.Sleep(TimeSpan.Zero);
        ready.Clear();
        Print($"{ready.IsSet}");
    }
}
