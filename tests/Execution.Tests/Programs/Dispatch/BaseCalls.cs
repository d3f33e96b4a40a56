// A call on base runs the base's body, whatever the object is; in loops, handlers, arguments and lambdas.
namespace Programs.Dispatch.BaseCalls;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        A[] all = [new A(), new B(), new C()];
        foreach (var one in all)
            Log(await one.Name(await Value(1)));
        Log(await ((A)new C()).Twice());
        await all[2].Quiet();
        await new C().Start();
    }
}

public partial class A
{
    [Coroutine]
    public virtual async Coroutine<string> Name(int depth)
    {
        await Pause($"A {depth}");
        return $"A{depth}";
    }

    [Coroutine]
    public virtual async Coroutine Quiet() => await Pause("quiet A");

    [Coroutine]
    public async Coroutine<string> Twice() => await Name(1) + await this.Name(await Value(2));
}

public partial class B : A
{
    [Coroutine]
    public override async Coroutine<string> Name(int depth) => $"B({await base.Name(depth + await Value(1))})";

    [Coroutine]
    public override async Coroutine Quiet()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await base.Quiet();
            }
            finally
            {
                Log($"finally {i}");
            }
        }
    }
}

public sealed partial class C : B
{
    [Coroutine]
    public override async Coroutine<string> Name(int depth)
    {
        var again = () => base.Name(depth + 10);
        Func<int, Coroutine<string>> group = base.Name;
        var stored = base.Name(depth);
        var kept = await stored;
        return $"C({await base.Name(await Value(depth))} {await again()} {await group(20)} {kept})";
    }

    [Coroutine]
    public override async Coroutine Quiet()
    {
        try
        {
            await base.Quiet();
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
            await base.Quiet();
        }
    }

    // Not rewritten: calls the base's own version.
    public async Coroutine Start()
    {
        Log(await base.Name(5));
        await base.Quiet();
    }
}
