namespace Twins.Cancel;

public static partial class AtATask
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Inner(bool swallows)
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException e)
        {
            Print($"inner {e.Message}");
            await Coroutine.Sleep(Ms(10));
            if (!swallows)
                throw;
        }

        return "inner's result";
    }

    [Coroutine]
    private static async Coroutine Outer(CoroutineTask<string> task)
    {
        try
        {
            Print($"outer got {await task}");
        }
        catch (CoroutineCancelledException e)
        {
            Print($"outer {e.Message}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        foreach (var swallows in new[] { false, true })
        {
            var i = EventLoop.Current.CreateTask(Inner(swallows));
            var o = EventLoop.Current.CreateTask(Outer(i));
            await Coroutine.Sleep(Ms(10));
            o.Cancel("stop");
            Print($"{i.Cancelling} {o.Cancelling}");
            await Coroutine.Wait([o]);
            Print($"{i.Cancelled} {o.Cancelled}");
        }
    }
}
