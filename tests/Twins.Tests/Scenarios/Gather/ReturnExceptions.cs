namespace Twins.Gather;

public static partial class ReturnExceptions
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int delay, bool fails)
    {
        await Coroutine.Sleep(Ms(delay));
        if (fails)
            throw new ArgumentException(name);
        return name;
    }

    [Coroutine]
    private static async Coroutine<string> CancelsItself()
    {
        EventLoop.Current.CurrentTask!.Cancel("own");
        await Coroutine.Yield();
        return "";
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        foreach (var r in await Coroutine.GatherOutcomes(Work("a", 20, false), Work("b", 10, true), CancelsItself()))
            Print(r.Exception is { } e ? $"{NameOf(e)} {(r.Cancelled ? "" : e.Message)}" : $"str {r.Result}");
    }
}
