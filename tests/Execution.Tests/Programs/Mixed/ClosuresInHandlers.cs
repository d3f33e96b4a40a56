// A lambda made in a try is called in the catch, in the finally and after them.
namespace Programs.Mixed.ClosuresInHandlers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var log = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            var turn = i * 10;
            try
            {
                var inTry = await Value(turn);
                log.Add(() => $"try {inTry++} {turn++}");
                if (i == 1)
                    throw new InvalidOperationException(log[^1]());
                if (i == 2)
                    continue;
            }
            catch (InvalidOperationException e) when (Note("filter", e.Message.Length > turn - 100))
            {
                var seen = e.Message;
                log.Add(() => $"catch {seen} {turn}");
                await Pause("catch");
                seen += "!";
            }
            finally
            {
                turn++;
                Log(log[^1]());
                await Pause("finally");
            }
            Log(log[^1]());
        }
        foreach (var entry in log)
            Log(entry());
    }
}
