using Coroutines;

EventLoop.Run(App.Run());

internal static partial class App
{
    [Coroutine]
    public static async Coroutine Run()
    {
        // a task runs beside this coroutine, an awaited coroutine runs in it
        var slow = EventLoop.Current.CreateTask(Fetch(TimeSpan.FromSeconds(1), "slow"));
        Console.WriteLine(await Fetch(TimeSpan.FromSeconds(0.5), "quick"));
        Console.WriteLine(await slow);
    }

    [Coroutine]
    private static async Coroutine<string> Fetch(TimeSpan delay, string name)
    {
        await Coroutine.Sleep(delay);
        return $"{name}: fetched after {delay.TotalSeconds} s";
    }
}
