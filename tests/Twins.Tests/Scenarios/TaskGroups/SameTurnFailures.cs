namespace Twins.TaskGroups;

public static partial class SameTurnFailures
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Fails(string name)
    {
        await Coroutine.Yield();
        Print(name);
        throw new ArgumentException(name);
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Fails("a"));
                _ = group.CreateTask(Fails("b"));
                await Coroutine.Yield();
                await Coroutine.Yield();
                Print("body");
                throw new KeyNotFoundException("body");
            });
        }
        catch (TaskGroupException e)
        {
            Print($"['{string.Join("', '", e.InnerExceptions.Select(NameOf))}']");
        }

        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Fails("never"));
                throw new KeyNotFoundException("body");
            });
        }
        catch (TaskGroupException e)
        {
            Print($"['{string.Join("', '", e.InnerExceptions.Select(NameOf))}']");
        }
    }
}
