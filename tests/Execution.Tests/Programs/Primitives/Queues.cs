// order depends on suspension
namespace Programs.Primitives.Queues;

// A generated body waits for a queue in its own frame; who was woken for an item that another has taken meanwhile waits again.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await InLoops();
        await Robbed();
        await Crowded();
        await Ended();
        await Given(new AsyncLifoQueue<(string Name, int[] Numbers)>());
    }

    [Coroutine]
    private static async Coroutine InLoops()
    {
        var queue = new AsyncQueue<int>(maxSize: 1);
        var sender = EventLoop.Current.CreateTask(SendAll(queue), "sender");
        var sum = 0;
        for (var i = 0; i < 5; i++)
        {
            try
            {
                sum += await queue.Get() * await Value(i);
            }
            finally
            {
                Log($"{i}: {sum}");
            }
        }

        await sender;
        Log(queue);
    }

    [Coroutine]
    private static async Coroutine SendAll(AsyncQueue<int> queue)
    {
        try
        {
            for (var i = 0; i < 5; i++)
                await queue.Put(i + (i == 3 ? await Value(10) : 0));
        }
        finally
        {
            queue.Shutdown();
        }
    }

    [Coroutine]
    private static async Coroutine Send(AsyncQueue<int> queue, int count)
    {
        for (var i = 0; i < count; i++)
            await queue.Put(i);
    }

    [Coroutine]
    private static async Coroutine Robbed()
    {
        var queue = new AsyncQueue<string>();
        var first = EventLoop.Current.CreateTask(Take(queue, "first"));
        var second = EventLoop.Current.CreateTask(Take(queue, "second"));
        await Coroutine.Yield();
        queue.PutNowait("a");
        Log($"stolen {queue.GetNowait()}");
        await Coroutine.Yield();
        queue.PutNowait("b");
        await Coroutine.Yield();
        queue.PutNowait("c");
        await first;
        await second;
    }

    [Coroutine]
    private static async Coroutine Take(AsyncQueue<string> queue, string who) => Log($"{who} has {await queue.Get()}");

    [Coroutine]
    private static async Coroutine Crowded()
    {
        var queue = new AsyncQueue<int>(1);
        queue.PutNowait(0);
        var waits = EventLoop.Current.CreateTask(Send(queue, 1));
        var gone = EventLoop.Current.CreateTask(Send(queue, 1));
        await Coroutine.Yield();
        Log(queue.GetNowait());
        queue.PutNowait(7);
        await Coroutine.Yield();
        Log($"{waits.Done}, {queue}");
        gone.Cancel();
        await Coroutine.Yield();
        Log($"{gone.Cancelled}, {queue}");
        Log($"{await queue.Get()} {await queue.Get()}");
        await waits;
    }

    [Coroutine]
    private static async Coroutine Ended()
    {
        var queue = new AsyncQueue<int>();
        var task = EventLoop.Current.CreateTask(Drain(queue));
        await queue.Put(1);
        await Coroutine.Yield();
        await queue.Put(2);
        await Coroutine.Yield();
        queue.Shutdown();
        Log(await task);
        try
        {
            await queue.Put(3);
        }
        catch (QueueShutDownException e)
        {
            Log(e.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Drain(AsyncQueue<int> queue)
    {
        var sum = 0;
        while (true)
        {
            try
            {
                sum += await queue.Get();
            }
            catch (QueueShutDownException) when (sum > 0)
            {
                return sum;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Given<T>(AsyncQueue<T> queue)
        where T : struct
    {
        await queue.Put(default);
        Log(await queue.Get());
        Func<Coroutine<T>> get = queue.Get;
        await queue.Put(default);
        Log((await get()).Equals(default(T)));
    }
}
