namespace Durable;

/// <summary>One order, from top to bottom. Nothing in it knows that processes end.</summary>
[Restorable]
public static partial class Order
{
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(3);

    /// <summary>The key of the future that the customer's answer completes.</summary>
    public static string ReplyTo(int order) => $"the answer to order {order}";

    [Coroutine]
    public static async Coroutine<string> Handle(World world, int order)
    {
        // Chance, clocks and changed code are no trouble, because nothing is run again. What is drawn here goes into the checkpoint before anybody is shown it.
        var transaction = Guid.NewGuid();
        await Coroutine.Checkpoint();

        var undo = new Stack<string>();
        try
        {
            await Do(world, order, transaction, "reserve");
            undo.Push("release");
            await Coroutine.Sleep(TimeSpan.FromHours(2));
            await Do(world, order, transaction, "pay");
            undo.Push("refund");
            await Confirm(world, order, transaction);
            await Do(world, order, transaction, "ship");
            return "shipped";
        }
        catch (OrderFailedException failure)
        {
            while (undo.TryPop(out string? step))
                await Do(world, order, transaction, step);
            return failure.Message;
        }
    }

    /// <summary>Asks the customer, and waits for days.</summary>
    [Coroutine]
    private static async Coroutine Confirm(World world, int order, Guid transaction)
    {
        var reply = new Future<bool>(ReplyTo(order));
        await Do(world, order, transaction, "ask");
        if (!await Coroutine.MoveOnAfter(s_patience, () => Answer(reply)))
            throw new OrderFailedException("no answer");
        if (!reply.Result)
            throw new OrderFailedException("declined");
    }

    [Coroutine]
    private static async Coroutine Answer(Future<bool> reply) => await reply;

    /// <summary>
    /// Something that the world sees. The process may be killed in front of it, behind it, or behind the checkpoint. In the second case it is asked for once more, with the same key,
    /// and the world knows that it has been done.
    /// </summary>
    [Coroutine]
    private static async Coroutine Do(World world, int order, Guid transaction, string what)
    {
        world.Do(key: $"{transaction:N} {what}", order, what);
        await Coroutine.Checkpoint();
    }
}

/// <summary>The customer does not want it, or does not say.</summary>
public sealed class OrderFailedException(string message) : Exception(message);
