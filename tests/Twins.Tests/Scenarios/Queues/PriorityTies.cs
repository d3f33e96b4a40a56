namespace Twins.Queues;

public static partial class PriorityTies
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var queue = new AsyncPriorityQueue<Job>(12, Comparer<Job>.Create((left, right) => left.Priority.CompareTo(right.Priority)));
        for (var number = 0; number < 12; number++)
            await queue.Put(new Job(number * 7 % 3, number));
        Print($"{queue.IsFull}");
        for (var i = 0; i < 6; i++)
        {
            var job = queue.GetNowait();
            Print($"{job.Priority} {job.Name}");
        }

        for (var number = 12; number < 16; number++)
            queue.PutNowait(new Job(number % 2, number));
        while (!queue.IsEmpty)
        {
            var job = await queue.Get();
            Print($"{job.Priority} {job.Name}");
        }
    }

    private sealed record Job(int Priority, int Name);
}
