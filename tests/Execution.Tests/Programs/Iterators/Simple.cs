namespace Programs.Iterators.Simple;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(int count)
    {
        Log("begins");
        for (var i = 0; i < count; i++)
        {
            Log($"yields {i}");
            yield return await Value(i);
            Log($"goes on after {i}");
        }

        Log("ends");
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in Numbers(3))
        {
            Log($"has {number}");
            await Pause($"body {number}");
        }

        Log("after");
    }
}
