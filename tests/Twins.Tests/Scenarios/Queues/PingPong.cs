namespace Twins.Queues;

public static partial class PingPong
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        AsyncQueue<int> pings = new(1), pongs = new(1);
        var task = EventLoop.Current.CreateTask(Pong(pings, pongs));
        for (var number = 0; number < 3; number++)
        {
            Print($"ping {number}");
            await pings.Put(number);
            Print($"back {await pongs.Get()}");
        }

        await task;
    }

    [Coroutine]
    private static async Coroutine Pong(AsyncQueue<int> pings, AsyncQueue<int> pongs)
    {
        for (var i = 0; i < 3; i++)
        {
            var number = await pings.Get();
            Print($"pong {number}");
            await pongs.Put(number);
        }
    }
}
