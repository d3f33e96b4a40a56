namespace Twins.Loop;

public static partial class SleepersWakeByDeadline
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        CoroutineTask[] tasks = [loop.CreateTask(Sleep("a", 30, 60)), loop.CreateTask(Sleep("b", 50, 10, 50)), loop.CreateTask(Sleep("c", 10, 60))];
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Sleep(string name, params int[] delays)
    {
        foreach (var delay in delays)
        {
            await Coroutine.Sleep(Ms(delay));
            Print($"{name} {delay}");
        }
    }
}
