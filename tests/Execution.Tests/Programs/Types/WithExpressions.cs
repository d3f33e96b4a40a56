// with over awaited records and structs, with awaited values, nested, of derived records and tuples of them.
// needs C# 14
namespace Programs.Types.WithExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var order = new Order(1, "book", new Address("street", 5));
        var moved = order with { Address = order.Address with { Number = await Value(6) } };
        Log(moved);
        Log(await Value(order) with { Id = Note("id", 2), Item = await Value("pen") });
        Log((await Value(moved) with { Id = await Value(3) }).Address.Number);
        Order special = new Special(4, "hat", order.Address, await Value("gift"));
        Log(special with { Item = await Value("cap") });
        Log(order == order with { } && await Value(true));
        var point = new Point(1, 2);
        Log(point with { X = await Value(5) } == new Point(5, await Value(2)));
        Log((point with { Y = await Value(7) }, order with { Item = await Value("cup") }));
        Log(order with { Id = order.Id + await Value(1), Item = order.Item + await Value("s") });
        var tuple = (1, "x");
        Log(tuple with { Item1 = await Value(9) });
        try
        {
            Log(order with { Id = await Value(-1), Item = await Value("never") });
        }
        catch (ArgumentException error)
        {
            Log(error.Message);
        }
    }
}

public record Order(int Id, string Item, Address Address)
{
    public int Id { get; init => field = value < 0 ? throw new ArgumentException("negative") : Note($"id {value}", value); } = Id;
}

public sealed record Special(int Id, string Item, Address Address, string Note1) : Order(Id, Item, Address);

public sealed record Address(string Street, int Number);

public record struct Point(int X, int Y);
