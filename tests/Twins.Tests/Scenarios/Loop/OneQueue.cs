namespace Twins.Loop;

public static partial class OneQueue
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Print("first"));
        var one = loop.CreateTask(Work("one"));
        loop.CallSoon(() => Print("second"));
        var two = loop.CreateTask(Work("two"));
        loop.CallSoon(() => Print("third"));
        await one;
        Print("main: one has ended");
        await two;
    }

    [Coroutine]
    private static async Coroutine Work(string name)
    {
        Print($"{name} begins");
        EventLoop.Current.CallSoon(() => Print($"callback of {name}"));
        await Coroutine.Sleep(TimeSpan.Zero);
        Print($"{name} ends");
    }
}
