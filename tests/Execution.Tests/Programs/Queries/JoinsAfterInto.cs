// A query goes on after into, and joins what it awaits.
namespace Programs.Queries.JoinsAfterInto;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] numbers = [1, 2, 3, 4, 5];
        var joined =
            from number in numbers
            group number by number % 2 into parity
            join name in await Value(new[] { (0, "even"), (1, "odd") }) on parity.Key equals name.Item1
            select $"{name.Item2} {parity.Sum()}";
        Log(string.Join(", ", joined));
        var selected =
            from number in Note("numbers", numbers)
            where number > 1
            select number * 10 into tens
            join other in await Call(new[] { 20, 40, 60 }) on tens equals other
            where other != 60
            orderby other descending
            select Note($"{other}", other);
        await Pause("not run yet");
        Log(selected.Sum());
        var both =
            from number in await Value(numbers)
            group number by number > 2 into groups
            join flag in await Value(new[] { true }) on groups.Key equals flag into flags
            select (groups.Key, flags.Count());
        Log(string.Join(", ", both));
    }
}
