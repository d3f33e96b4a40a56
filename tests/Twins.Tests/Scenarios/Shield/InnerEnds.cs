namespace Twins.Shield;

public static partial class InnerEnds
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int turns, string how)
    {
        for (var i = 0; i < turns; i++)
            await Coroutine.Yield();
        Print($"{name} ends");
        if (how == "fail")
            throw new ArgumentException(name);
        if (how == "cancel")
        {
            EventLoop.Current.CurrentTask!.Cancel(name);
            await Coroutine.Yield();
        }

        return name;
    }

    [Coroutine]
    private static async Coroutine Ticker()
    {
        for (var i = 0; i < 12; i++)
        {
            Print($"tick {i}");
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var tick = EventLoop.Current.CreateTask(Ticker());
        foreach (var how in new[] { "result", "fail", "cancel" })
        {
            try
            {
                Print($"got {await Coroutine.Shield(Work(how, 1, how))}");
            }
            catch (Exception e)
            {
                Print(NameOf(e));
            }
        }

        await tick;
        Print($"{EventLoop.Current.CurrentTask!.Cancelling}");
    }
}
