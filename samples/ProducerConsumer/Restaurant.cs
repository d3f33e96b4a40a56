namespace ProducerConsumer;

public static partial class Restaurant
{
    private static readonly string[] Dishes = ["soup", "roast", "salad", "pie", "ice"];

    private static EventLoop Loop => EventLoop.Current;

    /// <summary>
    /// The kitchens are a group: when the last has cooked all its plates, the counter shuts. The waiters take what is left on it, and their
    /// loops end by themselves.
    /// </summary>
    [Coroutine]
    public static async Coroutine Open()
    {
        var counter = new AsyncQueue<string>(maxSize: 4);
        CoroutineTask<int>[] waiters =
        [
            Loop.CreateTask(Serve("Ada", counter, secondsEach: 0.7)),
            Loop.CreateTask(Serve("Ben", counter, secondsEach: 1.1)),
        ];

        await TaskGroup.Run(async kitchens =>
        {
            for (int kitchen = 1; kitchen <= 3; kitchen++)
                _ = kitchens.CreateTask(Cook(kitchen, counter), $"kitchen {kitchen}");
        });
        Say("the kitchens are closed");

        await counter.Join();
        counter.Shutdown();
        int[] served = await Coroutine.Gather(waiters);
        Say($"Ada served {served[0]}, Ben {served[1]}");
    }

    [Coroutine]
    private static async Coroutine Cook(int kitchen, AsyncQueue<string> counter)
    {
        foreach (string dish in Dishes)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(0.25 * kitchen));
            string plate = $"{dish} of kitchen {kitchen}";
            if (counter.IsFull)
                Say($"{plate} waits for room");
            await counter.Put(plate);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Serve(string name, AsyncQueue<string> counter, double secondsEach)
    {
        int served = 0;
        await foreach (string plate in counter)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(secondsEach));
            Say($"{name} has served {plate}");
            served++;
            counter.TaskDone();
        }

        return served;
    }

    private static void Say(string what) => Console.WriteLine($"{Loop.Time.TotalSeconds,5:F2}  {what}");
}
