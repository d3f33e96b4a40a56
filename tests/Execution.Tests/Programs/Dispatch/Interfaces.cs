// Calls through interfaces that a type implements without saying so.
namespace Programs.Dispatch.Interfaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var worker in new IWorker[] { new Worker(), new Busy(), new Lazy(), new Again() })
        {
            Log(await worker.Work(await Value("a")));
            Log(await Use(worker) + await Use<IWorker>(worker));
            await worker.Rest();
        }

        Log(await Use(new Worker()));
        var both = new Both();
        Log(await ((ITake<int>)both).Take(1) + await ((ITake<string>)both).Take("two"));
        ITake<string> contravariant = new TakesAll();
        Log(await contravariant.Take("three"));
        IChild child = new Child();
        Log(await child.Parent(1) + await ((IParent)child).Parent(2) + await child.Own(3));
        Log(await ((INames)new Names()).Row());
        Log(await ((IGeneric)new Generic()).Make<int, string>(4, "four"));
    }

    [Coroutine]
    private static async Coroutine<string> Use<T>(T worker)
        where T : IWorker => await worker.Work("generic");
}

public interface IWorker
{
    Coroutine<string> Work(string what);

    Coroutine Rest();
}

public partial class Worker : IWorker
{
    [Coroutine]
    public virtual async Coroutine<string> Work(string what) => $"worked {await Value(what)}";

    [Coroutine]
    public async Coroutine Rest() => await Pause("rest");
}

public partial class Busy : Worker
{
    [Coroutine]
    public override async Coroutine<string> Work(string what) => $"busy {await base.Work(what)}";
}

public class Lazy : Worker
{
    public override async Coroutine<string> Work(string what) => $"lazy {await base.Work(what)}";
}

public partial class Again : Busy, IWorker
{
    [Coroutine]
    public new async Coroutine<string> Work(string what) => $"again {await base.Work(what)}";

    async Coroutine IWorker.Rest()
    {
        await Pause("explicit rest");
        await Rest();
    }
}

public interface ITake<in T>
{
    Coroutine<string> Take(T value);
}

public sealed partial class Both : ITake<int>, ITake<string>
{
    [Coroutine]
    public async Coroutine<string> Take(int value) => $"int {await Value(value)}";

    [Coroutine]
    public async Coroutine<string> Take(string value) => $"string {await Value(value)}";
}

public sealed partial class TakesAll : ITake<object>
{
    [Coroutine]
    public async Coroutine<string> Take(object value) => $"object {await Value(value)}";
}

public interface IParent
{
    Coroutine<int> Parent(int n);
}

public interface IChild : IParent
{
    Coroutine<int> Own(int n);
}

public sealed partial class Child : IChild
{
    [Coroutine]
    public async Coroutine<int> Parent(int n) => n * await Value(10);

    [Coroutine]
    public async Coroutine<int> Own(int number) => number * await Value(100);
}

public interface INames
{
    Coroutine<(int Id, string? Name)> Row(int id = 1, params string[] names);
}

public sealed partial class Names : INames
{
    [Coroutine]
    public async Coroutine<(int Id, string? Name)> Row(int id = 2, params string[] names) => (await Value(id), names.Length.ToString());
}

public interface IGeneric
{
    Coroutine<string> Make<T, U>(T? value, U? other)
        where T : struct
        where U : class, IComparable<U>;
}

public sealed partial class Generic : IGeneric
{
    [Coroutine]
    public async Coroutine<string> Make<TValue, TOther>(TValue? value, TOther? other)
        where TValue : struct
        where TOther : class, IComparable<TOther> => $"{value} {await Value(other)}";
}
