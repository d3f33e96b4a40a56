namespace Twins.Conditions;

public static partial class CancelledAfterTheNotification
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var condition = new AsyncCondition();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Wait(condition, name)));
        await Coroutine.Sleep(TimeSpan.Zero);
        using (await condition.Acquire())
        {
            condition.Notify();
            tasks[0].Cancel();
        }

        await tasks[0];
        await tasks[1];
        Print($"c waits: {!tasks[2].Done}");
        using (await condition.Acquire())
            condition.Notify();
        await tasks[2];
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncCondition condition, char name)
    {
        using (await condition.Acquire())
        {
            try
            {
                await condition.Wait();
                Print($"{name} notified");
            }
            catch (CoroutineCancelledException)
            {
                Print($"{name} cancelled");
            }
        }
    }
}
