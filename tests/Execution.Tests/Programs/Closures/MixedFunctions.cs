// Ordinary, iterator and task functions that use coroutine functions and the other way round.
namespace Programs.Closures.MixedFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        // order depends on suspension
        var n = 1;
        Log(await Add(Plain(2)));
        foreach (var x in Items())
            Log(x);
        Log(await Slow(3));
        Log(await Add(4));

        int Plain(int x) => n += x;

        IEnumerable<int> Items()
        {
            yield return n;
            n++;
            yield return Plain(1);
        }

        async Task<int> Slow(int x)
        {
            n += await TaskOf(x);
            return Plain(x);
        }

        [Coroutine]
        async Coroutine<int> Add(int x)
        {
            foreach (var item in Items())
                await Pause($"{item}");
            var result = Plain(x) + await Slow(1);
            Func<int> later = () => Plain(result++);
            await Pause("add");
            return later() + result;
        }
    }
}
