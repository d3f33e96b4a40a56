namespace Tour;

public static partial class RunningOne
{
    [Coroutine]
    static async Coroutine<string> Greet(string name)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
        return $"Hello, {name}!";
    }

    public static void Run()
    {
        string greeting = EventLoop.Run(Greet("world"), Clock.Options);
        Console.WriteLine(greeting);
    }
}
