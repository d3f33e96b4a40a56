// Each iteration has a variable of its own, which its lambda keeps.
namespace Programs.Closures.FreshVariablePerIteration;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<int>>>();
        for (var i = 0; i < 3; i++)
        {
            var copy = i * 10;
            all.Add(async () =>
            {
                copy++;
                await Pause($"lambda {copy}");
                return copy + i;
            });
            await Pause($"loop {i}");
        }

        foreach (var lambda in all)
            Log(await lambda());
        foreach (var lambda in all)
            Log(await lambda());
    }
}
