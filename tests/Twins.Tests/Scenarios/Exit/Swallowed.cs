namespace Twins.Exit;

public static partial class Swallowed
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Stubborn()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Coroutine.Sleep(Ms(10 * (i + 1)));
                Print($"slept {i}");
            }
            catch (CoroutineCancelledException)
            {
                Print($"swallowed {i}");
            }
        }

        Print("ends by itself");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        _ = EventLoop.Current.CreateTask(Stubborn());
        await Coroutine.Yield();
        Print("main ends");
    }
}
