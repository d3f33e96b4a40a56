namespace Twins.TaskGroups;

public static partial class Nested
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Fails(int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        throw new ArgumentException($"{delay}");
    }

    [Coroutine]
    private static async Coroutine Inner() => await TaskGroup.Run(async group =>
    {
        _ = group.CreateTask(Fails(10));
        _ = group.CreateTask(Coroutine.Sleep(Ms(1000)));
    });

    [Coroutine]
    private static async Coroutine Sibling()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        catch (CoroutineCancelledException)
        {
            Print("sibling cancelled");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Inner());
                _ = group.CreateTask(Sibling());
            });
        }
        catch (TaskGroupException e)
        {
            var inner = (TaskGroupException)e.InnerExceptions[0];
            Print($"{e.InnerExceptions.Count} {inner.InnerExceptions.Count} {inner.InnerExceptions[0].Message}");
        }

        try
        {
            await Coroutine.Timeout(Ms(10), async () => await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Sibling());
            }));
        }
        catch (TimeoutException e)
        {
            Print(NameOf(e));
        }
    }
}
