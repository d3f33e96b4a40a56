namespace Twins.Loop;

public static partial class AwaitingAnEndedTask
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var one = loop.CreateTask(Work("one"));
        var two = loop.CreateTask(Work("two"));
        loop.CallSoon(() => Print("callback"));
        Print($"awaited {await two}");
        loop.CallSoon(() => Print("second callback"));
        Print($"awaited {await one}");
        await Coroutine.Sleep(TimeSpan.Zero);
    }

    [Coroutine]
    private static async Coroutine<string> Work(string name)
    {
        Print(name);
        return name;
    }
}
