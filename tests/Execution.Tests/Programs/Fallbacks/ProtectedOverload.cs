// fallback: an override of a protected method beside an overload
namespace Programs.Fallbacks.ProtectedOverload;

public class Shape
{
    protected virtual async Coroutine<string> Area(int n) => $"shape {await Value(n)}";

    public async Coroutine<string> Twice() => $"{await Area(1)} {await Area(2)}";
}

public partial class Round : Shape
{
    private static Coroutine<string> Area(long n) => Coroutine.FromResult($"long {n}");

    [Coroutine]
    protected override async Coroutine<string> Area(int n) => $"round {await base.Area(n)} {await Area(n + 1)}";
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run() => Log(await new Round().Twice());
}
