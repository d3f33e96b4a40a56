namespace Programs.Closures.JumpsAroundLambdas;

// A jump back declares a variable once more, but it stays the one that the lambdas before it have.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<List<Func<Coroutine<int>>>> make = () =>
        {
            var made = new List<Func<Coroutine<int>>>();
            var i = 0;
        again:
            ;
            var x = i;
            made.Add(async () => x + await Value(10));
            if (++i < 3)
                goto again;
            return made;
        };
        foreach (var each in make())
            Log(await each());

        Func<List<Func<Coroutine<int>>>> fresh = () =>
        {
            var made = new List<Func<Coroutine<int>>>();
            var i = 0;
        again:
            {
                var x = i;
                made.Add(async () => x + await Value(20));
            }

            if (++i < 3)
                goto again;
            return made;
        };
        foreach (var each in fresh())
            Log(await each());
    }
}
