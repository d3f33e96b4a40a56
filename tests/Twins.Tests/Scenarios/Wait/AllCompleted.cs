namespace Twins.Wait;

public static partial class AllCompleted
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        if (name == "b")
            throw new ArgumentException(name);
        return name;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        CoroutineTask<string>[] tasks = [loop.CreateTask(Work("a", 20), "a"), loop.CreateTask(Work("b", 10), "b")];
        var (done, pending) = await Coroutine.Wait(tasks);
        Print($"['{string.Join("', '", done.Select(t => t.Name).Order())}'] {pending.Length}");
        loop.CallSoon(() => Print("turn 1"));
        loop.CallSoon(() => loop.CallSoon(() => Print("turn 2")));
        (done, pending) = await Coroutine.Wait(tasks);
        Print($"{done.Length} {pending.Length} {NameOf(tasks[1].Exception)}('{tasks[1].Exception!.Message}')");
    }
}
