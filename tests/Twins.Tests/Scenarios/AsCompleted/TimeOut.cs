namespace Twins.AsCompleted;

public static partial class TimeOut
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<int> Work(int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"{delay} ends");
        return delay;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var tasks = new[] { 10, 60, 20 }.Select(delay => EventLoop.Current.CreateTask(Work(delay))).ToArray();
        try
        {
            await foreach (var task in Coroutine.AsCompleted(tasks, Ms(40)))
            {
                Print($"{task.Result}");
                await Coroutine.Sleep(Ms(35));
            }
        }
        catch (TimeoutException e)
        {
            Print(NameOf(e));
        }

        await tasks[1];
    }
}
