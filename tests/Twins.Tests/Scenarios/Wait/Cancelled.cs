namespace Twins.Wait;

public static partial class Cancelled
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work()
    {
        await Coroutine.Sleep(Ms(30));
        Print("work ends");
    }

    [Coroutine]
    private static async Coroutine Waits(CoroutineTask task)
    {
        try
        {
            await Coroutine.Wait([task]);
        }
        catch (CoroutineCancelledException e)
        {
            Print($"wait cancelled {e.Message}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var work = EventLoop.Current.CreateTask(Work());
        var waiter = EventLoop.Current.CreateTask(Waits(work));
        await Coroutine.Sleep(Ms(10));
        Print($"{waiter.Cancel("enough")}");
        try
        {
            await waiter;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{waiter.Cancelled} {work.Done}");
        }

        await work;
    }
}
