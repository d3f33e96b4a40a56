namespace Programs.Methods.InterfaceBodies;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IGreeter greeter = new Greeter();
        Log(await greeter.Greet(await Value("Ada")));
    }
}

public partial interface IGreeter
{
    string Word { get; }

    [Coroutine]
    async Coroutine<string> Greet(string name)
    {
        await Pause("greet");
        return $"{Word} {name}";
    }
}

public sealed class Greeter : IGreeter
{
    public string Word => "Hello";
}
