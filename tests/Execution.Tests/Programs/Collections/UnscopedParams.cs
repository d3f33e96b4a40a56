using System.Diagnostics.CodeAnalysis;

// What a params list of a span is made of lives in the block of the call; a variable between awaits lives outside of all blocks.
namespace Programs.Collections.UnscopedParams;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            var first = await Value(1);
            ReadOnlySpan<int> tail = Tail(first, Note("second", 2), 3);
            Log($"{tail.Length} {tail[0]} {tail[1]}");
            Span<string> texts = Named(skip: 1, "a", "b", $"c{first}");
            Log(string.Join(",", texts.ToArray()));
            tail = Tail();
            Log(tail.Length);
            var one = new Taker(4).Rest(first);
            Log(one.Length);
            var kept = Extended(first, 5, 6);
            Log(kept.Length);
            var window = new Window(7, 8, 9);
            Log(window.Items.Length + window[1, 2].Length);
            tail = Tail(Note("before", 1), await Value(2), 3);
            Log(tail[0]);
            texts = Named(await Value(1), "d", Note("after", "e"));
            Log(texts[0]);
            ReadOnlySpan<string> named = Last(count: await Value(1), items: Note("single", "f"));
            Log(named[0]);
            window = new Window(1, 2);
            var at = window[first, 2];
            Log(at.Length);
            Log(await Value(at.Length + Tail(1, 2).Length));
            foreach (var item in Tail(1, 2, 3))
                Log(item);
        }
        finally
        {
            await Pause("finally");
        }

        for (var i = 0; i < 2; i++)
        {
            await Pause("loop");
            var rest = Tail(i, 1);
            Log(rest[0]);
        }
    }

    private static ReadOnlySpan<int> Tail([UnscopedRef] params ReadOnlySpan<int> numbers) => numbers.IsEmpty ? default : numbers[1..];

    private static Span<T> Named<T>(int skip, [UnscopedRef] params Span<T> items) => items[skip..];

    private static ReadOnlySpan<object> Extended(this int count, [UnscopedRef] params ReadOnlySpan<object> items) => items[count..];

    private static ReadOnlySpan<T> Last<T>(int count, [UnscopedRef] params ReadOnlySpan<T> items) => items[^count..];

    private readonly struct Taker(int skip)
    {
        public ReadOnlySpan<long> Rest([UnscopedRef] params ReadOnlySpan<long> items) => skip > items.Length ? items : items[skip..];
    }

    private readonly ref struct Window([UnscopedRef] params ReadOnlySpan<int> items)
    {
        public ReadOnlySpan<int> Items { get; } = items;

        public ReadOnlySpan<int> this[[UnscopedRef] params ReadOnlySpan<int> items] => items;
    }
}
