namespace Twins.Conditions;

public static partial class CancelledWhileItTakesTheLock
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
            condition.Notify();
            await Coroutine.Sleep(TimeSpan.Zero);
            foreach (var message in new[] { "first", "second" })
            {
                task.Cancel(message);
                await Coroutine.Sleep(Ms(10));
                Print($"still waits: {!task.Done}");
            }
        }

        await task;
        Print($"ended, locked: {condition.Locked}");
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
            catch (CoroutineCancelledException e)
            {
                Print($"cancelled: {e.Message} locked: {condition.Locked}");
            }
        }
    }
}
