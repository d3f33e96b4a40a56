namespace Programs.Filters.CapturingFilter;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var code = await Value(1);
        try
        {
            await Pause("try");
            throw new InvalidOperationException("thrown");
        }
        catch (InvalidOperationException e) when (new[] { 1, 2 }.Any(number => number == code && e.Message.Length > number))
        {
            Log(await Call(e.Message));
        }
    }
}
