namespace Programs.Closures.QueriesAroundLambdas;

// Coroutine lambdas use the variables of a query that is rewritten itself, and hold others that do.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var joined = from a in new[] { 1, 2 }
                     from b in new[] { 3, 4 }
                     join c in await Value(new[] { 1, 2, 2 }) on a equals c
                     select new Func<Coroutine<int>>(async () => (a * 100) + (b * 10) + c + await Value(1000));
        foreach (var each in joined)
            Log(await each());

        var nested = from n in new[] { 1, 2 }
                     let m = n * 10
                     select new Func<Coroutine<int>>(async () =>
                     {
                         Func<Coroutine<int>> inner = async () => n + m + await Value(100);
                         return await inner() + await inner();
                     });
        foreach (var each in nested)
            Log(await each());

        Func<List<Func<Coroutine<int>>>> plain = () => [.. from n in new[] { 5, 6 } select new Func<Coroutine<int>>(async () => n + await Value(7))];
        foreach (var each in plain())
            Log(await each());
    }
}
