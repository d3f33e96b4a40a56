namespace Twins.Locks;

public static partial class TakesTurns
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abc")
            tasks.Add(EventLoop.Current.CreateTask(Work(guard, name)));
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Work(AsyncLock guard, char name)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            using (await guard.Acquire())
            {
                Print($"{name} {turn}");
                await Coroutine.Sleep(TimeSpan.Zero);
            }
        }
    }
}
