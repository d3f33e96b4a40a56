// Queries over awaited sources with every clause, nested in each other and in operands.
namespace Programs.Queries.AwaitedSources;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var numbers = new[] { 5, 1, 4 };
        Log(string.Join(" ",
            from n in await Value(numbers)
            let twice = n * 2
            where twice > 2
            orderby twice descending, n
            select twice) + await Value("!"));
        Log((from n in await Value(numbers) from m in numbers where m > n select n * m).Sum());
        Log((from n in numbers join m in await Value(new[] { 1, 5 }) on n equals m into found select found.Count()).Sum() + await Value(1));
        Log(string.Join(" ", from n in await Value(numbers) group n by n > 3 into large orderby large.Key select $"{large.Key}{large.Count()}"));
        Log((from inner in await Value((from n in await Value(numbers) where n > 1 select n).ToArray()) select inner).Max());
        var captured = 1;
        var lazy = from n in await Value(numbers) select n + captured;
        captured = await Value(10);
        Log(lazy.Sum());
    }
}
