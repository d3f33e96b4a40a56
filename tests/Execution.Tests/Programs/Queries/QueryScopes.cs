// What a lazy query captures, changed after it was made; a query in a loop, in a try, as an operand.
namespace Programs.Queries.QueryScopes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var made = new List<IEnumerable<int>>();
        for (var i = 0; i < 2; i++)
        {
            var limit = i;
            made.Add(from x in await Value(new[] { 0, 1, 2 }) where x > limit select x + i);
            await Pause("made");
            limit--;
        }

        foreach (var query in made)
            Log(string.Join(",", query));
        try
        {
            Log(Note("before", 1) + (from x in await Value(new[] { 1, 2 }) select x * 2).Sum() + await Value(3));
            Log((from x in await Value((int[]?)null) where x > 1 select x).Count());
        }
        catch (ArgumentNullException e)
        {
            Log(e.ParamName);
        }
    }
}
