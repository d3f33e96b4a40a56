namespace Programs.Exceptions.UsingDisposeThrowsOnReturn;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run() => Log(await A());
    [Coroutine]
    static async Coroutine<int> A()
    {
        try
        {
            using (new Bad()) { await Pause("in"); return 1; }
        }
        catch (InvalidOperationException) { Log("caught"); }
        finally { await Pause("f"); }
        await using (new Res())
        {
            try { using var b = new Bad(); return 3; } catch (InvalidOperationException) { Log("again"); }
        }
        return 2;
    }
    class Bad : IDisposable { public void Dispose() => throw new InvalidOperationException("bad"); }
    class Res : IAsyncDisposable { public ValueTask DisposeAsync() { Log("res"); return default; } }
}
