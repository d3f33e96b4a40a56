// runs once
namespace Programs.Iterators.LongChain;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Plus(IAsyncEnumerable<int> source, int left)
    {
        if (left == 0)
        {
            await foreach (var number in source)
                yield return number;
            yield break;
        }

        await foreach (var number in Plus(source, left - 1))
            yield return number + 1;
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers()
    {
        yield return 1;
        await Coroutine.Yield();
        yield return 2;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in Plus(Numbers(), 500))
            Log(number);

        long sum = 0;
        await foreach (var number in Many(10_000))
            sum += number;
        Log(sum);
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Many(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 100 == 0)
                await Coroutine.Yield();
            yield return i;
        }
    }
}
