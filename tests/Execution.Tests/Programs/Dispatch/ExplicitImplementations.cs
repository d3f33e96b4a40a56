// Explicit implementations of partial interfaces are reached through the companions of the interface.
namespace Programs.Dispatch.ExplicitImplementations;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var worker in new IWorker[] { new Silent(), new Implicit(), new Virtual(), new Derived(), new Plain(), new PlainBelow(), new Value3(3) })
        {
            Log(await worker.Work(await Value("a")));
            await worker.Rest(1, await Value(2));
            Log(await Use(worker));
        }

        Log(await Use(new Silent()) + await Use(new Value3(4)));
        Log(await ((IBox<int>)new Boxes()).Open<string>(1, "x") + await ((IBox<string>)new Boxes()).Open("y", 2.5));
    }

    [Coroutine]
    private static async Coroutine<string> Use<T>(T worker)
        where T : IWorker => await worker.Work("generic");
}

public partial interface IWorker
{
    Coroutine<string> Work(string what);

    Coroutine Rest(int times = 2, params int[] more);
}

public sealed partial class Silent : IWorker
{
    [Coroutine]
    async Coroutine<string> IWorker.Work(string what)
    {
        await Pause(what);
        return $"silent {what}";
    }

    [Coroutine]
    async Coroutine IWorker.Rest(int times, params int[] more)
    {
        for (var i = 0; i < times; i++)
            await Pause($"rest {more.Length}");
    }
}

public sealed partial class Implicit : IWorker
{
    [Coroutine]
    public async Coroutine<string> Work(string what) => $"implicit {await Value(what)}";

    [Coroutine]
    public async Coroutine Rest(int times, params int[] more) => await Pause($"implicit {times}");
}

public partial class Virtual : IWorker
{
    [Coroutine]
    public virtual async Coroutine<string> Work(string what) => $"virtual {await Value(what)}";

    public Coroutine Rest(int times, params int[] more) => Coroutine.Completed;
}

public partial class Derived : Virtual
{
    [Coroutine]
    public override async Coroutine<string> Work(string what) => $"derived {await base.Work(what)}";
}

public class Plain : IWorker
{
    public async Coroutine<string> Work(string what) => $"plain {await Value(what)}";

    public Coroutine Rest(int times, params int[] more) => Step("plain");
}

public class PlainBelow : Virtual, IWorker
{
    Coroutine<string> IWorker.Work(string what) => Call($"below {what}");
}

public readonly partial struct Value3(int number) : IWorker
{
    private readonly int _number = number;

    [Coroutine]
    async Coroutine<string> IWorker.Work(string what) => $"struct {_number} {await Value(what)} {_number}";

    [Coroutine]
    public async Coroutine Rest(int times, params int[] more) => await Pause($"struct {_number}");
}

public partial interface IBox<T>
{
    Coroutine<string> Open<U>(T value, U? other);
}

public sealed partial class Boxes : IBox<int>, IBox<string>
{
    [Coroutine]
    async Coroutine<string> IBox<int>.Open<U>(int value, U? other)
        where U : default => $"int {value} {await Value(other)}";

    [Coroutine]
    async Coroutine<string> IBox<string>.Open<U>(string value, U? other)
        where U : default => $"string {value} {await Value(other)}";
}
