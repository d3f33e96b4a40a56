namespace Twins.Cancel;

public static partial class Diamond
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Bottom()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            Print($"bottom {EventLoop.Current.CurrentTask!.Cancelling}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Awaits(string name, CoroutineTask task)
    {
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{name} {EventLoop.Current.CurrentTask!.Cancelling}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        var bottom = loop.CreateTask(Bottom());
        var below = loop.CreateTask(Awaits("below", bottom));
        var left = loop.CreateTask(Awaits("left", below));
        var right = loop.CreateTask(Awaits("right", below));
        var top = loop.CreateTask(Coroutine.Gather(left, right));
        await Coroutine.Sleep(Ms(10));
        top.Cancel();
        try
        {
            await top;
        }
        catch (CoroutineCancelledException)
        {
            Print("cancelled");
        }

        Print($"{bottom.Cancelling} {below.Cancelling} {left.Cancelling} {right.Cancelling}");
    }
}
