namespace Twins.Gather;

public static partial class TurnsBetween
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Ticker()
    {
        for (var i = 0; i < 8; i++)
        {
            Print($"tick {i}");
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine<string> Work(string name)
    {
        await Coroutine.Yield();
        Print($"{name} ends");
        return name;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var tick = EventLoop.Current.CreateTask(Ticker());
        var a = EventLoop.Current.CreateTask(Work("a"));
        Print(string.Join(" ", await Coroutine.Gather(a, EventLoop.Current.CreateTask(Work("b")))));
        Print(string.Join(" ", await Coroutine.Gather(a, a)));
        await tick;
    }
}
