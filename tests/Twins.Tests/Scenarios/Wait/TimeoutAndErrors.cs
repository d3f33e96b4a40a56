namespace Twins.Wait;

public static partial class TimeoutAndErrors
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Work(int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"slept {delay}");
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var a = EventLoop.Current.CreateTask(Work(10));
        var b = EventLoop.Current.CreateTask(Work(50));
        var (done, pending) = await Coroutine.Wait([a, b], timeout: Ms(30));
        Print($"{done.Contains(a)} {pending.Contains(b)}");
        (done, pending) = await Coroutine.Wait([a, b], timeout: Ms(-1000));
        Print($"{done.Contains(a)} {pending.Contains(b)}");
        try
        {
            await Coroutine.Wait(Array.Empty<CoroutineTask>());
        }
        catch (ArgumentException)
        {
            Print("ValueError");
        }

        await b;
    }
}
