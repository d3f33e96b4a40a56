namespace Twins.Exit;

public static partial class MainFails
{
    public static void Play()
    {
        try
        {
            Run(Main());
        }
        catch (ArgumentException e)
        {
            Print($"came out: {e.Message}");
        }
    }

    [Coroutine]
    private static async Coroutine Left()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        finally
        {
            Print("cleaned up");
        }
    }

    [Coroutine]
    private static async Coroutine Fails()
    {
        _ = EventLoop.Current.CreateTask(Left());
        await Coroutine.Yield();
        throw new ArgumentException("main failed");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        try
        {
            await Fails();
        }
        finally
        {
            Print("main is over");
        }
    }
}
