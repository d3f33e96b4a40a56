namespace Programs.Iterators.Twice;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Countdown(int from)
    {
        Log($"from {from}");
        while (from > 0)
        {
            yield return await Value(from);
            from--;
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var countdown = Countdown(2);
        Log("made");
        await foreach (var left in countdown)
            Log($"first {left}");
        await foreach (var left in countdown)
        {
            Log($"second {left}");
            await foreach (var inner in countdown)
            {
                Log($"inner {inner}");
                if (inner == left)
                    break;
            }
        }
    }
}
