// Awaits in the first collection and in what the query joins, in their order.
namespace Programs.Queries.QueryJoins;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var names = new[] { (1, "one"), (2, "two"), (3, "three") };
        var query =
            from number in Note("numbers", new[] { 1, 2, 3, 4 })
            join name in await Value(names) on number equals name.Item1
            where number > 1
            select $"{number} {name.Item2}";
        Log(string.Join(",", query));
        var both =
            from number in await Value(new[] { 3, 2, 1 })
            where number != 2
            orderby number
            join name in await Call(names) on number equals name.Item1 into found
            from one in found
            select one.Item2 + number;
        await Pause("lazily");
        Log(string.Join(",", both));
        Log((from int boxed in await Value(new object[] { 1, 2 }) select boxed + 1).Sum() + await Value(1));
    }
}
