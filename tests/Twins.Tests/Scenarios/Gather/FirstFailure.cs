namespace Twins.Gather;

public static partial class FirstFailure
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string name, int delay, bool fails)
    {
        await Coroutine.Sleep(Ms(delay));
        Print($"{name} ends");
        if (fails)
            throw new ArgumentException(name);
        return name;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        try
        {
            await Coroutine.Gather(Work("a", 30, false), Work("b", 10, true), Work("c", 20, true));
        }
        catch (ArgumentException e)
        {
            Print($"thrown: {e.Message}");
        }

        await Coroutine.Sleep(Ms(50));
        Print("end");
    }
}
