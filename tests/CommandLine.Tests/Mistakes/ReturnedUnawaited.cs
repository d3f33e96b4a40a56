using Coroutines;

namespace Mistakes;

static partial class ReturnedUnawaited
{
    [Coroutine]
    public static async Coroutine Run() => Console.WriteLine($"read {await Read()}");

    private static Coroutine<string?> Read()
    {
        using var reader = new StringReader("fifteen");
        return Line(reader); // CORO015
    }

    [Coroutine]
    private static async Coroutine<string?> Line(StringReader reader)
    {
        await Coroutine.Yield();
        return reader.ReadLine();
    }
}
