namespace Programs.Expressions.Linq;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var factor = await Value(3);
        var query = from number in new[] { 1, 2, 3, 4 } where number % 2 == 0 select number * factor;
        await Pause("lazily");
        Log(string.Join(",", query));
        Log((await Value(new[] { 3, 1, 2 })).OrderBy(x => x).First() + await Call(10));
    }
}
