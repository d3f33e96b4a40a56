// Properties, indexers, operators, conversions, fields and delegates that give a coroutine: awaited as values.
namespace Programs.Dispatch.CoroutineValues;

public static partial class Program
{
    private static Coroutine<int> s_field;

    private static event Func<int, Coroutine<int>>? Raised;

    [Coroutine]
    public static async Coroutine Run()
    {
        var source = new Source();
        Log(await source.Next + await source.Next);
        Log(await source[await Value(2)] + await source["abc"]);
        Log(await (source + await Value(3)));
        Log(await -source);
        Log(await (Coroutine<int>)source);
        Coroutine<int> converted = source;
        Log(await converted);
        s_field = Twice(5);
        Log(await s_field);
        Func<int, Coroutine<int>> twice = Twice;
        Log(await twice(6) + await twice.Invoke(await Value(7)));
        Raised = Twice;
        Log(await Raised(8));
        Func<int, Coroutine<int>> lambda = async n => n + await Value(1);
        Log(await lambda(await lambda(9)));
        Log(await (await Value(true) ? Twice(10) : source.Next));
        await source.Nothing;
        var methods = new Dictionary<string, Func<int, Coroutine<int>>> { ["a"] = Twice, ["b"] = source.Read };
        foreach (var (name, method) in methods)
            Log($"{name} {await method(name.Length)}");
        Log(await Virtual(source) + await Virtual(new Other()));
    }

    [Coroutine]
    private static async Coroutine<int> Virtual(Source source)
    {
        Func<int, Coroutine<int>> read = source.Read;
        return await read(1) + await source.Last;
    }

    [Coroutine]
    private static async Coroutine<int> Twice(int n) => 2 * await Value(n);
}

public partial class Source
{
    private int _count;

    public Coroutine<int> Next => Read(++_count);

    public virtual Coroutine<int> Last => Read(_count);

    public Coroutine Nothing => Step("nothing");

    public Coroutine<int> this[int index] => Read(index);

    public Coroutine<int> this[string text] => Call(text.Length);

    public static Coroutine<int> operator +(Source source, int number) => source.Read(number);

    public static Coroutine<int> operator -(Source source) => source.Read(-1);

    public static implicit operator Coroutine<int>(Source source) => source.Read(100);

    [Coroutine]
    public virtual async Coroutine<int> Read(int number)
    {
        await Pause($"read {number}");
        return number;
    }
}

public sealed partial class Other : Source
{
    public override Coroutine<int> Last => Call(1000);

    [Coroutine]
    public override async Coroutine<int> Read(int number) => -await base.Read(number);
}
