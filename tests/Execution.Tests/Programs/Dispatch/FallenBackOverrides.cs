// fallback: a file-local type
// Some bodies of one method are rewritten and some are not; each type still runs its own.
namespace Programs.Dispatch.FallenBackOverrides;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var step in new Top[] { new Top(), new Fallen(), new Below(), new Silent() })
        {
            Log(await step.Go(await Value(1)));
            Log(await ((IGo)step).Go(2));
        }

        IGo explicitly = new ExplicitlyFallen();
        Log(await explicitly.Go(3));
    }
}

public partial interface IGo
{
    Coroutine<string> Go(int n);
}

public partial class Top : IGo
{
    [Coroutine]
    public virtual async Coroutine<string> Go(int n) => $"top {await Value(n)}";
}

public partial class Fallen : Top
{
    [Coroutine]
    public override async Coroutine<string> Go(int n)
    {
        var task = Task.FromResult(n);
        return $"fallen {Hidden.Same(await task)} {await base.Go(n)}";
    }
}

public sealed partial class Below : Fallen
{
    [Coroutine]
    public override async Coroutine<string> Go(int n) => $"below {await base.Go(await Value(n))}";
}

public sealed class Silent : Fallen;

public sealed partial class ExplicitlyFallen : IGo
{
    [Coroutine]
    async Coroutine<string> IGo.Go(int n)
    {
        var task = Task.FromResult(n);
        return $"explicit {Hidden.Same(await task)}";
    }
}

file static class Hidden
{
    public static T Same<T>(T value) => value;
}
