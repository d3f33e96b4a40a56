namespace Tour;

public static partial class CoroutineObject
{
    [Coroutine]
    static async Coroutine Greet()
    {
        Console.WriteLine("now the body runs");
    }

    public static void Run()
    {
        Coroutine greeting = Greet();
        Console.WriteLine("made a coroutine, and nothing has run");

        EventLoop.Run(greeting, Clock.Options);
    }
}
