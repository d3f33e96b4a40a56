// lines of its own
namespace Programs.Lambdas.DoWhileCaptured;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<Func<int>>(); var n = 0;
        do { var k = n++; list.Add(() => k); await Pause("d"); if (k == 1) continue; } while (n is var m && Add(list, () => m * 10) && await Value(n) < 3);
        while (n-- > 0 && await Value(n) is var w) { list.Add(() => w + 100); if (w == 1) break; }
        switch (await Value(n)) { case var v: list.Add(() => v + 1000); await Pause("s"); break; }
        Log(string.Join(",", list.Select(f => f())));
        var later = await Value(2) is var q ? new Func<int>(() => q + n) : null;
        n = 50;
        Log(later!());
        Func<int> rec = null!; var depth = 3;
        rec = () => depth-- > 0 ? rec() + 1 : 0;
        await Pause("rec"); Log(rec());
    }
    static bool Add(List<Func<int>> l, Func<int> f) { l.Add(f); return true; }
}
