namespace Twins.Conditions;

public static partial class NotifyInOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var condition = new AsyncCondition();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcde")
            tasks.Add(EventLoop.Current.CreateTask(Wait(condition, name)));
        await Coroutine.Sleep(Ms(10));
        await Notify(condition, 1);
        await Coroutine.Sleep(Ms(10));
        await Notify(condition, 2);
        await Coroutine.Sleep(Ms(10));
        await Notify(condition, 0);
        await Coroutine.Sleep(Ms(10));
        await Notify(condition, 9);
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncCondition condition, char name)
    {
        await using (await condition.Acquire())
        {
            await condition.Wait();
            Print($"{name} goes on, locked: {condition.Locked}");
        }
    }

    [Coroutine]
    private static async Coroutine Notify(AsyncCondition condition, int n)
    {
        using (await condition.Acquire())
        {
            condition.Notify(n);
            Print($"notified {n}");
        }
    }
}
