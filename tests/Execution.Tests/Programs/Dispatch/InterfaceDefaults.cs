// Default members of interfaces: called by the interface, overridden, reabstracted, calling each other and static ones.
namespace Programs.Dispatch.InterfaceDefaults;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IGreeter[] greeters = [new Plain("a"), new Polite("b"), new Loud("c")];
        foreach (var greeter in greeters)
        {
            Log(await greeter.Greet(await Value(1)));
            Log(greeter.Name + await Value("!"));
        }

        Log(await IGreeter.Default.Greet(2));
        Log(await Generic(new Small("d")));
        Log(IGreeter.Count + await Value(0) >= 0);
    }

    [Coroutine]
    private static async Coroutine<string> Generic<T>(T greeter)
        where T : IGreeter => await greeter.Greet(await Value(3)) + greeter.Name;
}

public partial interface IGreeter
{
    static int Count => 1;

    static IGreeter Default { get; } = new Plain("default");

    string Name { get; }

    string Title => Note("title", $"the {Name}");

    [Coroutine]
    async Coroutine<string> Greet(int times)
    {
        var text = Prefix();
        for (var i = 0; i < times; i++)
            text += await Word() + await Value(i);
        return text + Title;
    }

    [Coroutine]
    protected async Coroutine<string> Word()
    {
        await Pause("word");
        return "hello ";
    }

    private string Prefix() => Note("prefix", ">");
}

public partial interface IPolite : IGreeter
{
    [Coroutine]
    async Coroutine<string> IGreeter.Word() => await Value("good day ");
}

public sealed class Plain(string name) : IGreeter
{
    public string Name => name;
}

public sealed class Polite(string name) : IPolite
{
    public string Name => name;
}

public sealed partial class Loud(string name) : IGreeter
{
    public string Name => name;

    public string Title => name.ToUpperInvariant();

    [Coroutine]
    public async Coroutine<string> Greet(int times) => $"{await Value(times)} HELLO {Title}";
}

public readonly struct Small(string name) : IGreeter
{
    public string Name => name;
}
