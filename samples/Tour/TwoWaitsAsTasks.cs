namespace Tour;

public static partial class TwoWaitsAsTasks
{
    [Coroutine]
    static async Coroutine Wait(string name)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Console.WriteLine($"{name} has waited");
    }

    [Coroutine]
    static async Coroutine Both()
    {
        TimeSpan start = EventLoop.Current.Time;

        CoroutineTask first = EventLoop.Current.CreateTask(Wait("the first"));     // both run from here on
        CoroutineTask second = EventLoop.Current.CreateTask(Wait("the second"));
        await first;
        await second;

        Console.WriteLine($"together {Clock.Since(start)}");
    }

    public static void Run() => EventLoop.Run(Both(), Clock.Options);
}
