namespace Twins.Wait;

public static partial class FirstException
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work(string name, int delay, bool fails = false)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"{name} ends");
        if (fails)
            throw new ArgumentException(name);
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var a = loop.CreateTask(Work("a", 10));
        var b = loop.CreateTask(Work("b", 15));
        var c = loop.CreateTask(Work("c", 20, true));
        var d = loop.CreateTask(Work("d", 30));
        loop.CallSoon(() => b.Cancel());
        var (done, pending) = await Coroutine.Wait([a, b, c, d], ReturnWhen.FirstException);
        Print($"{done.Length} {pending.Length} {pending.Contains(d)}");
        (done, pending) = await Coroutine.Wait([a, b, d], ReturnWhen.FirstException);
        Print($"{done.Length} {pending.Length} {b.Cancelled}");
    }
}
