// Lambdas and functions that use the instance.
namespace Programs.Closures.CapturesThis;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter(5);
        Log(await counter.Count(2));
        Log(await counter.Count(3));
        Log(counter.Total);
    }
}

public class CounterBase
{
    protected virtual string Name => "base";
}

public sealed partial class Counter(int start) : CounterBase
{
    public int Total { get; private set; } = start;

    protected override string Name => "derived";

    [Coroutine]
    public async Coroutine<string> Count(int by)
    {
        Func<Coroutine<int>> add = async () =>
        {
            Total += by;
            await Pause(Name);
            return this.Total + start;
        };
        Log(await add());
        by *= 10;
        Log(await Add());
        return await Names();

        [Coroutine]
        async Coroutine<int> Add()
        {
            Total += await add();
            return Total;
        }

        [Coroutine]
        async Coroutine<string> Names() => base.Name + await Value("/") + Name;
    }
}
