namespace Twins.Eager;

public static partial class EndsAtOnce
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Quick(bool fails)
    {
        await Nested();
        if (fails)
            throw new ArgumentException("failed");
        return "result";
    }

    [Coroutine]
    private static async Coroutine Nested() => Print("nested");

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Print("a turn"));
        var done = loop.CreateEagerTask(Quick(false));
        Print($"{done.Done} {done.Result} {await done}");
        var failed = loop.CreateEagerTask(Quick(true));
        Print($"{failed.Done}");
        try
        {
            await failed;
        }
        catch (ArgumentException e)
        {
            Print(e.Message);
        }

        Print(string.Join(" ", await Coroutine.Gather(done, loop.CreateEagerTask(Quick(false)))));
        await Coroutine.Yield();
    }
}
