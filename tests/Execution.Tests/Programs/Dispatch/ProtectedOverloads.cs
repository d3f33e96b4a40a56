// fallback: a file-local type
// Overrides of protected methods beside overloads that C# prefers, some of them left to the compiler.
namespace Programs.Dispatch.ProtectedOverloads;

public partial class Shape<T>
{
    [Coroutine]
    protected virtual async Coroutine<string> Area(int n, T t) => $"shape {await Value(n)} {t}";

    [Coroutine]
    protected virtual async IAsyncEnumerable<string> Sides(int n)
    {
        yield return await Value($"side {n}");
    }

    [Coroutine]
    public async Coroutine<string> All(T t)
    {
        var all = $"{await Area(1, t)} {await Area(2, t)}";
        await foreach (var side in Sides(3))
            all += $" {side}";
        return all;
    }
}

public partial class Round : Shape<string>
{
    [Coroutine]
    private async Coroutine<string> Area(object n, string t) => $"object {await Value(n)} {t}";

    [Coroutine]
    protected override async Coroutine<string> Area(int n, string t) => $"round {await base.Area(n, t)} {await Area(n, "x")}";

    private IEnumerable<string> Sides(long n) => [$"long {n}"];

    [Coroutine]
    protected override async IAsyncEnumerable<string> Sides(int n)
    {
        await foreach (var side in base.Sides(n))
            yield return $"{side} {Sides(n).First()}";
    }
}

public partial class Left : Shape<string>
{
    private Coroutine<string> Area(long n, string t) => Coroutine.FromResult($"long {n} {t}");

    [Coroutine]
    protected override async Coroutine<string> Area(int n, string t) => $"{Hidden.Word} {await base.Area(n, t)} {await Area(n, "y")}";

    private static string Sides(long n) => $"left {n}";

    [Coroutine]
    protected override async IAsyncEnumerable<string> Sides(int n)
    {
        yield return await Value(Hidden.Word + Sides(n));
        await foreach (var side in base.Sides(n))
            yield return side;
    }
}

public partial class Below : Left
{
    [Coroutine]
    protected override async Coroutine<string> Area(int n, string t) => $"below {await base.Area(n, t)}";

    [Coroutine]
    protected sealed override async IAsyncEnumerable<string> Sides(int n)
    {
        await foreach (var side in base.Sides(n))
            yield return $"below {side}";
    }
}

public abstract partial class Open : Shape<int>
{
    protected static Coroutine<string> Area(double n, int t) => Coroutine.FromResult($"double {n} {t}");

    protected abstract override Coroutine<string> Area(int n, int t);
}

public partial class Closed : Open
{
    [Coroutine]
    protected override async Coroutine<string> Area(int n, int t) => $"closed {await Value(n)} {await Area(n, 1)}";
}

file static class Hidden
{
    public const string Word = "left";
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var shape in new Shape<string>[] { new(), new Round(), new Left(), new Below() })
            Log(await shape.All("t"));
        Log(await new Closed().All(7));
        Log(await new Shape<int>().All(8));
    }
}
