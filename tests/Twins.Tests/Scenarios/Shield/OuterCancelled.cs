namespace Twins.Shield;

public static partial class OuterCancelled
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<int> Work()
    {
        await Coroutine.Sleep(Ms(30));
        Print("work ends");
        return 7;
    }

    [Coroutine]
    private static async Coroutine Waits(CoroutineTask<int> inner)
    {
        try
        {
            await Coroutine.Shield(inner);
        }
        catch (CoroutineCancelledException e)
        {
            Print($"cancelled {e.Message} {inner.Done}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var inner = EventLoop.Current.CreateTask(Work());
        var outer = EventLoop.Current.CreateTask(Waits(inner));
        await Coroutine.Sleep(Ms(10));
        outer.Cancel("outer only");
        try
        {
            await outer;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{outer.Cancelled} {inner.Cancelled}");
        }

        Print($"{await Coroutine.Shield(inner)}");
        Print($"{await Coroutine.Shield(inner)}");
    }
}
