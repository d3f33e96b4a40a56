// Functions declared in a loop see the variables of their own iteration.
namespace Programs.Closures.FunctionsInLoops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<int>>>();
        for (var i = 0; i < 3; i++)
        {
            var own = i * 10;
            Log(await Next());
            all.Add(Next);
            all.Add(async () => await Next() + await Next());
            own++;

            [Coroutine]
            async Coroutine<int> Next()
            {
                await Pause($"{i}");
                return ++own;
            }
        }

        foreach (var f in all)
            Log(await f());
    }
}
