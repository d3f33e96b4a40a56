namespace Twins.Locks;

public static partial class ScopeEndsWithTheError
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        var failing = EventLoop.Current.CreateTask(Fail(guard));
        await Coroutine.Sleep(TimeSpan.Zero);
        using (await guard.Acquire())
            Print($"next has it, the first has ended: {failing.Done}");
        try
        {
            await failing;
        }
        catch (KeyNotFoundException e)
        {
            Print($"{NameOf(e)} {guard.Locked}");
        }
    }

    [Coroutine]
    private static async Coroutine Fail(AsyncLock guard)
    {
        using (await guard.Acquire())
        {
            await Coroutine.Sleep(TimeSpan.Zero);
            throw new KeyNotFoundException("in the block");
        }
    }
}
