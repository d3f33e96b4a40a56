// Static virtual methods of interfaces: the body of the interface, of those who implement it, with us and without, with and without a name.
namespace Programs.Dispatch.StaticVirtual;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await All<Plain>(1);
        await All<Named>(2);
        await All<Explicit>(3);
        await All<Foreign>(4);
        await All<Value>(5);
        await All<Half>(6);
        Log(await Twice<int, Plain>());
        Log(await Twice<string, Wide<string>>());
        await Each<Plain>();
        await Each<Named>();
        await Each<Explicit>();
    }

    [Coroutine]
    private static async Coroutine All<T>(int n)
        where T : IParser<T>
    {
        try
        {
            Log($"{await T.Parse(Note("first", n), await Value("text"))} {await T.Name()}");
            var cold = T.Name();
            Func<Coroutine<string>> later = () => T.Name();
            Func<Coroutine<string>> machine = async () => await T.Name() + await T.Pick(n);
            Log($"{await cold} {await later()} {await machine()}");
            Log($"{await T.Pick(n)} {await T.Pick<List<T>>([])} {await T.Pick(value: await Value('c'))}");
            await T.Quiet();
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    [Coroutine]
    private static async Coroutine<string> Twice<T, TWide>()
        where TWide : IWide<T> => await TWide.Both(default!, 1) + await TWide.Both(second: Note("second", 2), first: default!);

    [Coroutine]
    private static async Coroutine Each<T>()
        where T : IParser<T>
    {
        await foreach (var item in T.Items(2))
            Log(item);
        await foreach (var item in T.Items(1).WithCancellation(default))
            Log(item);
    }
}

public partial interface IParser<TSelf>
    where TSelf : IParser<TSelf>
{
    static abstract Coroutine<string> Parse(int n, string text = "none");

    [Coroutine]
    static virtual async Coroutine<string> Name()
    {
        Log($"name of {typeof(TSelf).Name}");
        var parsed = await TSelf.Parse(await Calls.Call(0));
        return $"{parsed}!{s_count++ >= 0}";
    }

    [Coroutine]
    static virtual async Coroutine<string> Pick<T>(T value)
    {
        try
        {
            await Pause("pick");
            return typeof(T).Name + (await Value(value) is null);
        }
        finally
        {
            Log("picked");
        }
    }

    [Coroutine]
    static virtual async Coroutine Quiet() => await Step("quiet");

    [Coroutine]
    static virtual async IAsyncEnumerable<string> Items(int n)
    {
        for (var i = 0; i < n; i++)
            yield return await TSelf.Parse(i);
    }

    private static int s_count;

    private static Coroutine Step(string name) => Calls.Step(name);
}

public partial interface IWide<T>
{
    [Coroutine]
    static virtual async Coroutine<string> Both(T first, int second) => $"{await Value(first)} {second} {typeof(T).Name} ";
}

public sealed partial class Plain : IParser<Plain>, IWide<int>
{
    [Coroutine]
    public static async Coroutine<string> Parse(int n, string text) => $"plain {n} {await Value(text)}";
}

public sealed partial class Named : IParser<Named>
{
    [Coroutine]
    public static async Coroutine<string> Parse(int n, string text) => $"named {await Value(n)} {text}";

    [Coroutine]
    public static async Coroutine<string> Name()
    {
        await Pause("its own");
        return "Named";
    }

    [Coroutine]
    public static async Coroutine<string> Pick<T>(T value) => $"{await Value(value)} of {typeof(T)}";

    public static async IAsyncEnumerable<string> Items(int n)
    {
        yield return "unmarked";
        await Task.CompletedTask;
    }
}

public sealed partial class Explicit : IParser<Explicit>
{
    [Coroutine]
    static async Coroutine<string> IParser<Explicit>.Parse(int n, string text)
    {
        await Pause("explicit");
        return n == 3 ? $"explicit {await Calls.Call(text)}" : "zero";
    }

    [Coroutine]
    static async Coroutine<string> IParser<Explicit>.Pick<T>(T value) => $"{await Value(value)} explicitly";

    [Coroutine]
    static async Coroutine IParser<Explicit>.Quiet()
    {
        await Pause("to fail");
        throw new InvalidOperationException("not so quiet");
    }

    [Coroutine]
    static async IAsyncEnumerable<string> IParser<Explicit>.Items(int n)
    {
        yield return await Value("explicit item");
    }
}

public sealed class Foreign : IParser<Foreign>
{
    public static async Coroutine<string> Parse(int n, string text) => $"foreign {n} {await Value(text)}";

    static Coroutine<string> IParser<Foreign>.Name() => Calls.Call("no machine");
}

public partial record struct Value : IParser<Value>
{
    [Coroutine]
    public static async Coroutine<string> Parse(int n, string text) => $"value {n} {await Probe.Value(text)}";
}

public sealed partial class Half : IParser<Half>
{
    public static async Coroutine<string> Parse(int n, string text) => $"half {await Probe.Value(n)} {text}";

    [Coroutine]
    public static async Coroutine<string> Name() => await Probe.Value("rewritten");

    public static async Coroutine<string> Pick<T>(T value) => $"not {await Probe.Value(value)}";
}

public sealed partial class Wide<T> : IWide<T>
{
    [Coroutine]
    static async Coroutine<string> IWide<T>.Both(T first, int second) => $"wide {await Value(second)}";
}
