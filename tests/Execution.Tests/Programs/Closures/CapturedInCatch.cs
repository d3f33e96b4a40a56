// The caught exception, captured.
namespace Programs.Closures.CapturedInCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<string>>>();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await Pause("try");
                throw new InvalidOperationException($"number {i}");
            }
            catch (InvalidOperationException e)
            {
                all.Add(async () => $"{e.Message} {await Value(i)}");
            }
        }

        foreach (var f in all)
            Log(await f());
    }
}
