namespace Twins.Conditions;

public static partial class WaitFor
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var condition = new AsyncCondition();
        var stock = new List<int>();
        var consumer = EventLoop.Current.CreateTask(Consume(condition, stock));
        foreach (var item in new[] { 1, 2 })
        {
            await Coroutine.Sleep(Ms(10));
            using (await condition.Acquire())
            {
                stock.Add(item);
                condition.Notify();
            }
        }

        await consumer;
    }

    [Coroutine]
    private static async Coroutine Consume(AsyncCondition condition, List<int> stock)
    {
        using (await condition.Acquire())
        {
            await condition.WaitFor(Enough);
            Print($"took [{string.Join(", ", stock)}]");
        }

        bool Enough()
        {
            Print($"asked: {stock.Count}");
            return stock.Count >= 2;
        }
    }
}
