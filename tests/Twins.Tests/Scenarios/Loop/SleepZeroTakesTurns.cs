namespace Twins.Loop;

public static partial class SleepZeroTakesTurns
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        CoroutineTask[] tasks = [loop.CreateTask(Work("a", 3)), loop.CreateTask(Work("b", 1)), loop.CreateTask(Work("c", 2))];
        Print("started");
        foreach (var task in tasks)
        {
            await task;
            Print("awaited");
        }
    }

    [Coroutine]
    private static async Coroutine Work(string name, int turns)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            Print($"{name} {turn}");
            await Coroutine.Sleep(TimeSpan.Zero);
        }

        Print($"{name} ends");
    }
}
