namespace Twins.Conditions;

public static partial class CancelledWait
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var condition = new AsyncCondition();
        var task = EventLoop.Current.CreateTask(Wait(condition));
        await Coroutine.Sleep(TimeSpan.Zero);
        using (await condition.Acquire())
        {
            task.Cancel();
            await Coroutine.Sleep(Ms(10));
            Print($"it has to wait for the lock: {!task.Done}");
        }

        try
        {
            await task;
        }
        catch (CoroutineCancelledException)
        {
            Print($"ended, locked: {condition.Locked}");
        }
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncCondition condition)
    {
        using (await condition.Acquire())
        {
            try
            {
                await condition.Wait();
            }
            catch (CoroutineCancelledException)
            {
                Print($"cancelled, locked: {condition.Locked}");
                throw;
            }
        }
    }
}
