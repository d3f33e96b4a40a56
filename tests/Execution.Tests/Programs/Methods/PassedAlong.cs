// A method that is no coroutine passes one along; the body of each runs where it is awaited.
namespace Programs.Methods.PassedAlong;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Choose(true) + await Choose(false));
        Log(await Property);
        Log(await new Holder().Deferred());
    }

    private static Coroutine<int> Property => Call(5);

    private static Coroutine<int> Choose(bool first)
    {
        Log("chosen");
        return first ? Call(1) : Call(2);
    }
}

public sealed class Holder
{
    public Func<Coroutine<int>> Deferred { get; } = () => Call(6);
}
