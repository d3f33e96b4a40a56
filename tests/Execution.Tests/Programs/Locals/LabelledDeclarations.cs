// A label may stand before a declaration, a using declaration among them; a local function behind one.
namespace Programs.Locals.LabelledDeclarations;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        if (await Value(true)) goto done;
        done: using var d = new D("d");
        await Pause("x");
        Log(Late());
        first: second: var n = await Value(3);
        if (n == 3) goto third;
        Log("skipped");
        third: Action a = () => Log(n);
        a();
        last: int Late() => 5;
        await using var e = new D("e");
        Log(Later(2));
        int Later(int x) => x + n;
        end: ;
    }
}

public sealed class D(string n) : IDisposable, IAsyncDisposable { public void Dispose() => Log("disposed " + n); public ValueTask DisposeAsync() { Log("disposed " + n); return default; } }
