namespace Tour;

public static partial class GivingATurn
{
    [Coroutine]
    static async Coroutine Count(string name)
    {
        for (int i = 1; i <= 3; i++)
        {
            Console.WriteLine($"{name} {i}");
            await Coroutine.Sleep(TimeSpan.Zero);   // also written: await Coroutine.Yield();
        }
    }

    [Coroutine]
    static async Coroutine Both()
    {
        CoroutineTask ping = EventLoop.Current.CreateTask(Count("ping"));
        CoroutineTask pong = EventLoop.Current.CreateTask(Count("pong"));
        await ping;
        await pong;
    }

    public static void Run() => EventLoop.Run(Both(), Clock.Options);
}
