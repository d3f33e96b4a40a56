using Coroutines;

namespace Mistakes;

file static class Limits
{
    public const int Most = 7;
}

static partial class NotRewritten
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Task.Delay(1, Coroutine.CancellationToken);
        Console.WriteLine($"at most {Limits.Most}"); // CORO007 stays
    }
}
