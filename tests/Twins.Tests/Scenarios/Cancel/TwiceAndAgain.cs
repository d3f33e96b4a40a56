namespace Twins.Cancel;

public static partial class TwiceAndAgain
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work()
    {
        var task = EventLoop.Current.CurrentTask!;
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException first)
        {
            Print($"first {first.Message} {task.Cancelling}");
            try
            {
                await Coroutine.Sleep(Ms(1000));
            }
            catch (CoroutineCancelledException second)
            {
                Print($"second {second.Message} {task.Cancelling}");
                await Coroutine.Yield();
            }

            throw;
        }
        finally
        {
            Print("finally");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var task = EventLoop.Current.CreateTask(Work());
        await Coroutine.Yield();
        task.Cancel("a");
        task.Cancel("b");
        await Coroutine.Sleep(Ms(10));
        task.Cancel("c");
        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"{task.Cancelled} {task.Cancelling}");
        }
    }
}
