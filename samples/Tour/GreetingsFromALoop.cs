namespace Tour;

public static partial class GreetingsFromALoop
{
    [Coroutine]
    static async Coroutine Greet(string name)
    {
        Console.WriteLine($"Hello, {name}!");
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.1));
        Console.WriteLine($"Goodbye, {name}!");
    }

    [Coroutine]
    static async Coroutine GreetAll()
    {
        var greetings = new List<CoroutineTask>();
        foreach (string name in new[] { "Ada", "Grace", "Edsger" })
            greetings.Add(EventLoop.Current.CreateTask(Greet(name)));

        foreach (CoroutineTask greeting in greetings)
            await greeting;
    }

    public static void Run() => EventLoop.Run(GreetAll(), Clock.Options);
}
