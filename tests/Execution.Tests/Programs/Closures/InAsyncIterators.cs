// Coroutine functions in the body of an async iterator.
namespace Programs.Closures.InAsyncIterators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var text in Items(2))
            Log(text);
    }

    [Coroutine]
    private static async IAsyncEnumerable<string> Items(int count)
    {
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            var own = i;
            Func<int, Coroutine<int>> add = async n => total += n + own++ + await Value(n);
            yield return $"{await add(1)} {own}";
            yield return $"{await Twice()} {total}";

            [Coroutine]
            async Coroutine<int> Twice()
            {
                await Pause("twice");
                return await add(2) + await add(3);
            }
        }
    }
}
