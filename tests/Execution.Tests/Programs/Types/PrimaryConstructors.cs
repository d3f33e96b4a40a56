// Parameters of a primary constructor that the body captures.
namespace Programs.Types.PrimaryConstructors;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var greeter = new Greeter("Hello", 2);
        Log(await greeter.Greet("Ada"));
        Log(await greeter.Greet("Bob"));
    }
}

public sealed partial class Greeter(string greeting, int times)
{
    [Coroutine]
    public async Coroutine<string> Greet(string name)
    {
        var text = "";
        for (var i = 0; i < times; i++)
            text += $"{greeting} {await Value(name)};";
        greeting += "!";
        return text;
    }
}
