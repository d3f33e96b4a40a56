namespace Tour;

public static partial class ForgottenAwait
{
    [Coroutine]
    static async Coroutine Save()
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.1));
        Console.WriteLine("saved");
    }

    [Coroutine]
    static async Coroutine Work()
    {
        // Save();
        // error CORO002: The coroutine that 'Save' returns is never awaited, so it never runs: await it, or start it with CreateTask

        await Save();
    }

    public static void Run() => EventLoop.Run(Work(), Clock.Options);
}
