namespace Twins.Eager;

public static partial class Nested
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Leaf(string name, CoroutineTask victim)
    {
        Print($"{name} begins");
        victim.Cancel(name);
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException e)
        {
            Print($"{name} cancelled by {e.Message}");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Middle()
    {
        var inner = EventLoop.Current.CreateEagerTask(Leaf("leaf", EventLoop.Current.CurrentTask!));
        Print("middle goes on");
        try
        {
            await Coroutine.Yield();
        }
        catch (CoroutineCancelledException e)
        {
            Print($"middle cancelled by {e.Message}");
        }

        inner.Cancel("middle");
        try
        {
            await inner;
        }
        catch (CoroutineCancelledException)
        {
            Print($"inner is over {inner.Cancelled}");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateEagerTask(Middle());
        Print("main goes on");
        await task;
        Print($"{task.Cancelling}");
    }
}
