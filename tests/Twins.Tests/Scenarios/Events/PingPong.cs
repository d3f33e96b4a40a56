namespace Twins.Events;

public static partial class PingPong
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        AsyncEvent ping = new(), pong = new();
        CoroutineTask[] tasks = [EventLoop.Current.CreateTask(Take("ping", ping, pong)), EventLoop.Current.CreateTask(Take("pong", pong, ping))];
        ping.Set();
        foreach (var task in tasks)
            await task;
    }

    [Coroutine]
    private static async Coroutine Take(string name, AsyncEvent mine, AsyncEvent other)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            await mine.Wait();
            mine.Clear();
            Print($"{name} {turn}");
            other.Set();
        }
    }
}
