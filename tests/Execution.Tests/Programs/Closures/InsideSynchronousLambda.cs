// A coroutine lambda in an ordinary one, of which it sees only what never changes.
namespace Programs.Closures.InsideSynchronousLambda;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
        Func<int, Func<Coroutine<int>>> make = n => async () =>
        {
            total += n;
            return total + await Value(n);
        };
        var one = make(1);
        var ten = make(10);
        Log(await one() + await ten());
        Log(await one());
        var all = new[] { 1, 2, 3 }.Select(number =>
        {
            var twice = number * 2;
            return (Func<Coroutine<int>>)(async () => twice + await Value(number) + total);
        }).ToList();
        foreach (var f in all)
            Log(await f());
    }
}
