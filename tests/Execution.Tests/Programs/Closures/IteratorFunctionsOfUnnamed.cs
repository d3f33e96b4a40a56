// A generic iterator local function over a type without a name.
namespace Programs.Closures.IteratorFunctionsOfUnnamed;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var count = 2;
        await foreach (var item in Repeat(new { Name = "a", Size = await Value(1) }))
            Log($"{item.Name} {item.Size} {count}");
        var pairs = Repeat(new { Pair = (1, "b") });
        count++;
        await foreach (var item in pairs)
        {
            await Pause("between");
            Log(item.Pair);
        }

        [Coroutine]
        async IAsyncEnumerable<T> Repeat<T>(T item)
        {
            for (var i = 0; i < count; i++)
            {
                await Pause("repeat");
                yield return item;
            }
        }
    }
}
