// Handlers in a function, and around its calls.
namespace Programs.Closures.TryInFunction;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var log = new List<string>();
        try
        {
            await Guarded(1);
            await Guarded(-1);
        }
        catch (InvalidOperationException e) when (Note("filter", log.Count) > 1)
        {
            Log(e.Message);
        }
        finally
        {
            Log(string.Join(",", log));
        }

        [Coroutine]
        async Coroutine Guarded(int n)
        {
            try
            {
                await Pause($"{n}");
                if (n < 0)
                    throw new InvalidOperationException($"negative {n}");
                log.Add("ok");
            }
            finally
            {
                log.Add($"finally {n}");
                await Pause("finally");
            }
        }
    }
}
