// Variables that a filter declares, by out and by pattern, and reads of this in it.
namespace Programs.Filters.FilterVariables;

public sealed partial class Machine
{
    private int _limit = 2;

    [Coroutine]
    public async Coroutine<string> Work(int number)
    {
        try
        {
            await Pause("work");
            throw new ArgumentException($"{number}", new FormatException("inner"));
        }
        catch (ArgumentException e) when (int.TryParse(e.Message, out var parsed) && parsed > _limit && e.InnerException is FormatException { Message: var inner } && new[] { parsed }.All(x => x > _limit))
        {
            _limit++;
            await Pause("handled");
            return $"{parsed} {inner} {_limit}";
        }
        catch (ArgumentException) when (number is var n && n == 1)
        {
            return $"second {n}";
        }
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var machine = new Machine();
        Log(await machine.Work(1));
        Log(await machine.Work(3));
        try
        {
            Log(await machine.Work(0));
        }
        catch (ArgumentException e) when (e is { InnerException: { } inner } && new Func<bool>(() => inner.Message == "inner")())
        {
            Log("out of Work");
        }
    }
}
