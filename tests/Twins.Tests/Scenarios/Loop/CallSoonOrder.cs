namespace Twins.Loop;

public static partial class CallSoonOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        foreach (var name in new[] { "a", "b", "c" })
            EventLoop.Current.CallSoon(() => Call(name));
        Print("scheduled");
        await Coroutine.Sleep(TimeSpan.Zero);
        Print("one round");
        await Coroutine.Sleep(TimeSpan.Zero);
        Print("two rounds");
    }

    private static void Call(string name)
    {
        Print(name);
        if (name == "a")
            EventLoop.Current.CallSoon(() => Call("from a"));
    }
}
