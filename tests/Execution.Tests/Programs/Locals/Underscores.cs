// A variable called _ takes nothing that is discarded elsewhere.
namespace Programs.Locals.Underscores;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            await Call("text");
            await Value("x");
            await Step("a");
        }
        await M(5, (_, _) => 3);
        await N(6);
    }

    [Coroutine] static async Coroutine M(int _, Func<int, int, int> f)
    {
        await Call("text");
        Log(_);
        var (_, b) = await Value((3, "r"));
        Log(_);
        Log(b + f(1, 2));
        if (int.TryParse(await Value("5"), out var _)) Log(_);
        _ = await Call(3);
        Log(_);
        string? s = await Value("n");
        s?.CompareTo(await Call("m"));
        foreach (var (x, _) in new[] { (1, "a") }) { await Pause("y"); Log(_); }
        ((_, var q), var (u, _)) = await Value(((1, 2), (3, 4L)));
        Log(_ + q + u);
    }
    [Coroutine] static async Coroutine N(int x) { for (int _ = 0; _ < 2; _++) { await Value(_); _ = x; } { _ = await Call("x"); (_, _) = (await Value(1), "z"); } }
}
