namespace Twins.AsCompleted;

public static partial class OrderOfEnds
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        if (name == "b")
            throw new ArgumentException(name);
        Print($"{name} ends");
        return name;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var tasks = new[] { ("a", 30), ("b", 10), ("c", 20), ("d", 40) }.Select(x => EventLoop.Current.CreateTask(Work(x.Item1, x.Item2))).ToArray();
        await foreach (var task in Coroutine.AsCompleted(tasks))
        {
            try
            {
                Print($"got {await task}");
            }
            catch (ArgumentException e)
            {
                Print($"failed {e.Message}");
            }

            if (task == tasks[0])
                break;
        }

        await tasks[3];
        await foreach (var task in Coroutine.AsCompleted(tasks[3..]))
            Print(task.Result);
        await foreach (var task in Coroutine.AsCompleted(Array.Empty<CoroutineTask>()))
            Print("never");
    }
}
