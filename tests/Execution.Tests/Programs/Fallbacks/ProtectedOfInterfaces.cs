// fallback: a file-local type
// Protected methods of an interface, implemented where the body stays with the compiler: in another interface it is called as a member of that, in a class by nobody.
namespace Programs.Fallbacks.ProtectedOfInterfaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IGreeter[] greeters = [new Plain("a"), new Polite("b"), new Loud("c")];
        foreach (var greeter in greeters)
            Log(await greeter.Greet(2));
    }
}

public partial interface IGreeter
{
    string Name { get; }

    [Coroutine]
    async Coroutine<string> Greet(int times)
    {
        var text = "";
        for (var i = 0; i < times; i++)
            text += await Word(i) + await Value(Name);
        return text;
    }

    [Coroutine]
    protected async Coroutine<string> Word(int n) => await Value("hello ");
}

public partial interface IPolite : IGreeter
{
    [Coroutine]
    async Coroutine<string> IGreeter.Word(int n) => await Value(Words.Polite) + n;
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

    [Coroutine]
    async Coroutine<string> IGreeter.Word(int n) => await Value(Words.Polite.ToUpperInvariant()) + n;
}

file static class Words
{
    public const string Polite = "good day ";
}
