// A coroutine local function with a statement of every kind around awaits, which shares variables.
namespace Programs.Closures.EveryStatement;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
        var log = new List<string>();
        await Work(4);
        await Work(0);
        Log(string.Join(" ", log));

        [Coroutine]
        async Coroutine Work(int count)
        {
            if (count == 0)
                return;
            await using var slow = new Slow(count);
            for (var i = 0; ; i++)
            {
                try
                {
                    if (i >= await Value(count))
                        break;
                    log.Add(i switch { 0 => await Value("zero"), 1 => "one", var n => await Call($"n{n}") });
                    if (i == 2)
                        throw new InvalidOperationException("two");
                }
                catch (InvalidOperationException) when (total >= 0)
                {
                    total += await Value(10);
                }
                finally
                {
                    total += await Value(i);
                    log.Add($"{total}");
                }
            }

            var (a, b) = (total > 5 ? await Value(1) : 2, await Value(total) is > 3 and < 100);
            total = b ? a : -a;
            await Work(count / 5);
        }
    }
}

public sealed class Slow(int number) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Pause($"dispose {number}");
}
