namespace Twins.Conditions;

public static partial class SharedLock
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var guard = new AsyncLock();
        AsyncCondition notEmpty = new(guard), notFull = new(guard);
        var buffer = new Queue<int>();
        var consumer = EventLoop.Current.CreateTask(Consume(guard, notEmpty, notFull, buffer));
        var producer = EventLoop.Current.CreateTask(Produce(guard, notEmpty, notFull, buffer));
        await consumer;
        await producer;
    }

    [Coroutine]
    private static async Coroutine Produce(AsyncLock guard, AsyncCondition notEmpty, AsyncCondition notFull, Queue<int> buffer)
    {
        for (var item = 0; item < 4; item++)
        {
            using (await guard.Acquire())
            {
                await notFull.WaitFor(() => buffer.Count < 2);
                buffer.Enqueue(item);
                Print($"put {item}");
                notEmpty.Notify();
            }
        }
    }

    [Coroutine]
    private static async Coroutine Consume(AsyncLock guard, AsyncCondition notEmpty, AsyncCondition notFull, Queue<int> buffer)
    {
        for (var i = 0; i < 4; i++)
        {
            using (await guard.Acquire())
            {
                await notEmpty.WaitFor(() => buffer.Count > 0);
                Print($"got {buffer.Dequeue()}");
                notFull.Notify();
            }
        }
    }
}
