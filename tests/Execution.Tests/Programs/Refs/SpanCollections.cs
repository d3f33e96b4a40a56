// Collection expressions for spans, in blocks that end before the machine does.
namespace Programs.Refs.SpanCollections;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await Pause($"turn {i}");
                Span<int> numbers = [i, Note("two", 2), .. Numbers(i)];
                numbers[0] += 5;
                Log(numbers.Length + numbers[0]);
                ReadOnlySpan<string> words = i == 0 ? ["none"] : [Note("a", "a"), "b"];
                Log(words[^1]);
                numbers = [9];
                Log(numbers[0]);
                await Pause("between");
            }
            finally
            {
                await Pause("finally");
                Span<object> things = [Note("boxed", 1), "text"];
                Log(things[0]);
            }
        }

        foreach (var x in new[] { 1, 2 })
        {
            ReadOnlySpan<int> awaited = [x, await Value(x)];
            Log(awaited[0] + awaited[1]);
        }

        await Generic(await Value("held"));
    }

    [Coroutine]
    private static async Coroutine Generic<T>(T held)
    {
        if (held is not null)
        {
            await Pause("generic");
            Span<T> two = [held, held];
            Log(two.Length);
            Log(two[1]);
        }
    }

    private static int[] Numbers(int count)
    {
        Log($"numbers {count}");
        return new int[count];
    }

    private static T Note<T>(string what, T value)
    {
        Log(what);
        return value;
    }
}
