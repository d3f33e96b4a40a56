// An order that goes through steps with retries, compensation and a report: classes, records, lambdas, iterators together.
namespace Programs.Mixed.Workflow;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var shop = new Workflow(3);
        foreach (var order in (Order[])[new(1, 2), new(2, 5), new(3, 1)])
        {
            await foreach (var step in shop.Run(order))
                Log(step);
        }

        Log(shop.Report());
    }
}

public sealed record Order(int Id, int Count)
{
    public string State { get; init; } = "new";
}

public partial class Workflow(int stock)
{
    private readonly List<Order> _done = [];
    private readonly Stack<Func<Coroutine>> _undo = new();

    [Coroutine]
    public async IAsyncEnumerable<string> Run(Order order)
    {
        var before = stock;
        foreach (var (name, step) in new (string, Func<Order, Coroutine<Order>>)[] { ("reserve", Reserve), ("pay", async o => await Pay(o, 2)) })
        {
            string? failed = null;
            try
            {
                order = await step(order);
            }
            catch (InvalidOperationException error)
            {
                failed = error.Message;
                while (_undo.TryPop(out var undo))
                    await undo();
                order = order with { State = await Value("failed") };
            }

            yield return failed ?? $"{name} {order.Id}";
            if (failed is not null)
                break;
        }

        _done.Add(order);
        _undo.Clear();
        yield return $"{order.State} {before} to {stock}";
    }

    public string Report() => string.Join(" ", _done.Select(order => $"{order.Id}:{order.State}"));

    [Coroutine]
    private async Coroutine<Order> Reserve(Order order)
    {
        stock -= await Value(order.Count);
        _undo.Push(async () =>
        {
            stock += await Value(order.Count);
            Log($"undone {order.Id}");
        });
        return stock < 0 ? throw new InvalidOperationException($"only {stock}") : order with { State = "reserved" };
    }

    [Coroutine]
    private async Coroutine<Order> Pay(Order order, int tries)
    {
        while (tries-- > 0)
        {
            try
            {
                if (await Value(tries) == 1 || order.Id == 3)
                    throw new TimeoutException($"try {tries}");
                return order with { State = await Value("paid") };
            }
            catch (TimeoutException error) when (tries > 0)
            {
                await Pause(error.Message);
            }
            catch (TimeoutException error)
            {
                throw new InvalidOperationException($"unpaid after {error.Message}", error);
            }
        }

        return order;
    }
}
