namespace Twins.Timeouts;

public static partial class WaitFor
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(int delay, string how)
    {
        try
        {
            await Coroutine.Sleep(Ms(delay));
            return $"{delay}";
        }
        catch (CoroutineCancelledException)
        {
            Print("cleaning up");
            await Coroutine.Sleep(Ms(10));
            Print("cleaned");
            if (how == "result")
                return "result after all";
            if (how == "fail")
                throw new ArgumentException("failed after all");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        Print(await Coroutine.WaitFor(Work(10, ""), Ms(1000)));
        foreach (var how in new[] { "cancel", "result", "fail" })
        {
            try
            {
                Print(await Coroutine.WaitFor(Work(1000, how), Ms(10)));
            }
            catch (Exception e)
            {
                Print(NameOf(e));
            }
        }

        try
        {
            await Coroutine.WaitFor(Work(10, "never runs"), TimeSpan.Zero);
        }
        catch (TimeoutException e)
        {
            Print($"{NameOf(e)} {NameOf(e.InnerException)}");
        }

        var done = EventLoop.Current.CreateTask(Work(0, ""));
        await done;
        Print(await Coroutine.WaitFor(done, Ms(-1000)));
    }
}
