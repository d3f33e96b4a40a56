namespace Tour;

public static partial class TwoWaitsInSequence
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

        await Wait("the first");
        await Wait("the second");

        Console.WriteLine($"together {Clock.Since(start)}");
    }

    public static void Run() => EventLoop.Run(Both(), Clock.Options);
}
