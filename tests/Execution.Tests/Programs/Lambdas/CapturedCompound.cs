namespace Programs.Lambdas.CapturedCompound;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1; var text = "a";
        Action show = () => Log($"{x} {text}");
        x += await Wait(2);
        show();
        (x, text) = (await Wait(3), text + await Wait(4));
        show();
        x = await Wait(1) > 0 ? await Wait(5) : 6;
        show();
        if (await Wait(4) is var y and > 2) { show += () => Log(y); }
        show();
        foreach (var z in new[] { 1, 2 }) { show += () => Log(z); await Pause("z"); }
        show();
        for (var i = 0; i < 2; i++) { show += () => Log(i); i += await Wait(0); }
        show();
        try { await Pause("t"); throw new Exception("e"); } catch (Exception e) { show = () => Log(e.Message); await Pause("c"); show(); }
        using var r = new R();
        show = () => Log(r.ToString());
        await Pause("r");
        show();
    }
    class R : IDisposable { public void Dispose() => Log("disposed"); public override string ToString() => "R"; }
    static async Task<int> Wait(int n) { await Task.Yield(); return n; }
}
