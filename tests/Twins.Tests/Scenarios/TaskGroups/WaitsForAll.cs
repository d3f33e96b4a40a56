namespace Twins.TaskGroups;

public static partial class WaitsForAll
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"{name} ends");
        return name;
    }

    [Coroutine]
    private static async Coroutine Starts(TaskGroup group)
    {
        await Coroutine.Sleep(Ms(20));
        _ = group.CreateTask(Work("late", 20));
        Print("started late");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        TaskGroup? kept = null;
        var (a, b) = await TaskGroup.Run(async group =>
        {
            kept = group;
            var a = group.CreateTask(Work("a", 30));
            _ = group.CreateTask(Starts(group));
            var b = group.CreateTask(Work("b", 10));
            Print("body ends");
            return (a, b);
        });
        Print($"{a.Result} {b.Result}");
        try
        {
            _ = kept!.CreateTask(Coroutine.Sleep(TimeSpan.Zero));
        }
        catch (InvalidOperationException e)
        {
            Print(NameOf(e));
        }
    }
}
