// await using takes a type's own DisposeAsync before the interface's.
namespace Programs.Using.OwnBeforeInterface;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await using (var d = new D()) { await Pause("x"); }
        await using (var e = new E()) { await Pause("x"); }
        await using var f = new F(new List<int>());
        await Pause("y");
    }
}

public sealed class D : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("pattern"); await Task.Yield(); } ValueTask IAsyncDisposable.DisposeAsync() { Log("interface"); return default; } }
public sealed class E : IAsyncDisposable { private void DisposeAsync() { Log("private"); } ValueTask IAsyncDisposable.DisposeAsync() { Log("interface"); return default; } }
public readonly struct F(List<int> l) : IAsyncDisposable { public ValueTask DisposeAsync() { l.Add(1); Log($"F {l.Count}"); return default; } }
