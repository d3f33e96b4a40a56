// The loop awaits nothing, but its lambdas share its variables.
namespace Programs.Closures.LoopWithoutAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine>>();
        var n = 0;
        for (var i = 0; i < 3; i++)
        {
            var count = 0;
            if (i == 1)
                continue;
            all.Add(async () =>
            {
                count++;
                n++;
                await Pause($"{count} {n} {i}");
                Log(count);
            });
            all.Add(async () =>
            {
                count += 100;
                await Step($"{count}");
            });
        }

        foreach (var f in all)
            await f();
    }
}
