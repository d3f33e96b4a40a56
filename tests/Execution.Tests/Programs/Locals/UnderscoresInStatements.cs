namespace Programs.Locals.UnderscoresInStatements;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var _ in new[] { 1, 2 }) { await Pause("z"); }
        var (_, b) = await Value(("q", 5));
        Log(b);
        Log(await Call(3) is var _);
        foreach (var _ in new[] { "a" }) { await Pause("z"); Log(_); }
        using (var _ = new System.IO.MemoryStream()) { await Pause("u"); }
        try { throw new Exception("a"); } catch (Exception _) { await Pause("c"); Log(_.Message); }
        await using var d = new D();
    }
}

sealed class D : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); } }
