// Bodies in interfaces, and who replaces them.
namespace Programs.Dispatch.DefaultBodies;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var greeter in new IGreeter[] { new Uses(), new Replaces(), new ReplacesPlain(), new Explicit(), new ThroughChild(), new Number(7) })
        {
            Log(await greeter.Greet(await Value("Ada")));
            Log(await greeter.Twice());
            Log(await Generic(greeter, 1));
        }

        Log(await Generic(new Number(8), 2) + await Generic(new Uses(), 3));
        Log(await IGreeter.Shared(await Value(4)));
        IBox<int> box = new Box();
        Log(await box.Show<string>(5, "x"));
    }

    [Coroutine]
    private static async Coroutine<string> Generic<T>(T greeter, int n)
        where T : IGreeter => $"{await greeter.Greet("generic")} {await Value(n)}";
}

public partial interface IGreeter
{
    string Word { get; }

    [Coroutine]
    async Coroutine<string> Greet(string name = "nobody")
    {
        await Pause("greet");
        return $"{Word} {name}";
    }

    [Coroutine]
    sealed async Coroutine<string> Twice() => $"{await Greet()} {await Greet(await Hidden())}";

    [Coroutine]
    private async Coroutine<string> Hidden() => $"hidden {await Value(Word)}";

    [Coroutine]
    static async Coroutine<int> Shared(int n) => n + await Value(1);
}

public sealed class Uses : IGreeter
{
    public string Word => "uses";
}

public sealed partial class Replaces : IGreeter
{
    public string Word => "replaces";

    [Coroutine]
    public async Coroutine<string> Greet(string name) => $"replaced {await Value(name)}";
}

public sealed class ReplacesPlain : IGreeter
{
    public string Word => "plain";

    public async Coroutine<string> Greet(string name) => $"plain {await Value(name)}";
}

public sealed partial class Explicit : IGreeter
{
    public string Word => "explicit";

    [Coroutine]
    async Coroutine<string> IGreeter.Greet(string name) => $"explicit {await Value(name)}";
}

public partial interface IChild : IGreeter
{
    [Coroutine]
    async Coroutine<string> IGreeter.Greet(string name) => $"child {Word} {await Value(name)}";
}

public sealed class ThroughChild : IChild
{
    public string Word => "through";
}

public readonly struct Number(int number) : IGreeter
{
    public string Word => $"number {number}";
}

public partial interface IBox<T>
{
    [Coroutine]
    async Coroutine<string> Show<U>(T value, U other)
    {
        Func<string> text = () => $"{value} {other} {typeof(T).Name} {typeof(U).Name}";
        await Pause("show");
        return text();
    }
}

public sealed class Box : IBox<int>;
