// A lambda that captures nothing is one object, one that captures is one for each closure.
namespace Programs.Closures.CachedDelegates;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<int>>>();
        var fresh = new List<Func<Coroutine<int>>>();
        for (var i = 0; i < 2; i++)
        {
            var n = i;
            all.Add(async () => await Value(1));
            fresh.Add(async () => n + await Value(1));
            await Pause("loop");
        }

        Log(ReferenceEquals(all[0], all[1]));
        Log(all[0] == all[1]);
        Log(ReferenceEquals(fresh[0], fresh[1]));
        Log(fresh[0] == fresh[1]);
        Log(await all[1]() + await fresh[1]());
    }
}
