namespace Twins.Locks;

public static partial class FirstComeFirstServed
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        var tasks = new List<CoroutineTask>();
        foreach (var name in "abcd")
            tasks.Add(EventLoop.Current.CreateTask(Work(guard, name)));
        foreach (var task in tasks)
            await task;
        Print($"locked: {guard.Locked}");
    }

    [Coroutine]
    private static async Coroutine Work(AsyncLock guard, char name)
    {
        Print($"{name} asks, locked: {guard.Locked}");
        await using (await guard.Acquire())
        {
            Print($"{name} has it");
            await Coroutine.Sleep(Ms(10));
            Print($"{name} leaves");
        }
    }
}
