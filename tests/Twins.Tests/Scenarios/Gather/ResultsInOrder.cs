namespace Twins.Gather;

public static partial class ResultsInOrder
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int delay)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"{name} ends");
        return name;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var results = await Coroutine.Gather(Work("a", 30), Work("b", 10), Work("c", 20));
        Print($"['{string.Join("', '", results)}']");
        var none = await Coroutine.Gather(Array.Empty<Coroutine<string>>());
        Print($"[{string.Join(", ", none)}]");
    }
}
