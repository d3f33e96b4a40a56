namespace Twins.Conditions;

public static partial class NotifyAll
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var condition = new AsyncCondition();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Wait(condition, name)));
        await Coroutine.Sleep(Ms(10));
        using (await condition.Acquire())
        {
            condition.NotifyAll();
            await Coroutine.Sleep(Ms(10));
            Print("notifier releases");
        }

        using (await condition.Acquire())
            Print("notifier has it again");
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Wait(AsyncCondition condition, char name)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
            Print($"{name} begins");
            await Coroutine.Sleep(Ms(10));
            Print($"{name} ends");
        }
    }
}
