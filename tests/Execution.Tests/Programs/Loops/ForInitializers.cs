// A for loop whose initializers, condition and incrementors are expressions that await.
namespace Programs.Loops.ForInitializers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int i, j;
        for (i = await Value(0), j = Note("j", 3); i < j; i++, j = await Value(j - 1))
            Log($"{i} {j}");
        var total = 0;
        for (total += await Value(10); total < await Value(13); total += await Call(1), Log($"next {total}"))
        {
            if (total == 11)
                continue;
            await Pause($"body {total}");
        }

        for (i = 0, await Pause("second"); ; await Pause($"step {i}"))
        {
            if (++i > 2)
                break;
        }

        for (Func<int> read = () => i; i < 5; i = await Value(i + 1))
            Log(read());
        for (var (a, b) = (await Value(1), Note("b", 2)); a < b; a = await Value(a + 1))
            Log(a + b);
        Log(i);
    }
}
