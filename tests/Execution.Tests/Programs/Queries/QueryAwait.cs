namespace Programs.Queries.QueryAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var query = from number in await Value(new[] { 1, 2, 3 }) where number > 1 select number * 2;
        await Pause("lazily");
        Log(string.Join(",", query));
    }
}
