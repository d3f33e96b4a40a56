namespace Twins.Wait;

public static partial class FirstCompleted
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work(string name, int turns)
    {
        for (var i = 0; i < turns; i++)
            await Coroutine.Yield();
        Print($"{name} ends");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var tasks = Enumerable.Range(1, 6).Select(n => EventLoop.Current.CreateTask(Work($"t{n}", n))).ToArray();
        while (tasks.Length > 0)
        {
            var (done, pending) = await Coroutine.Wait(tasks, ReturnWhen.FirstCompleted);
            Print($"done {done.Length} pending {pending.Length}");
            tasks = pending;
        }
    }
}
