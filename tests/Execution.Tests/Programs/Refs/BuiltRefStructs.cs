// A ref struct that a collection builder makes of a span, in blocks with awaits around it: the builder keeps the span.
namespace Programs.Refs.BuiltRefStructs;

[System.Runtime.CompilerServices.CollectionBuilder(typeof(Bag), nameof(Create))]
public readonly ref struct Bag(ReadOnlySpan<int> items)
{
    private readonly ReadOnlySpan<int> _items = items;

    public ReadOnlySpan<int>.Enumerator GetEnumerator() => _items.GetEnumerator();

    public static Bag Create(ReadOnlySpan<int> items) => new(items);

    public int Sum()
    {
        var sum = 0;
        foreach (var item in _items)
            sum += item;
        return sum;
    }
}

[System.Runtime.CompilerServices.CollectionBuilder(typeof(Rows), nameof(Rows.Make))]
public readonly ref struct Row<T>(ReadOnlySpan<T> items)
{
    public readonly ReadOnlySpan<T> Items = items;

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    public override string ToString() => string.Join("|", Items.ToArray());

    public void Dispose() => Log($"disposed {ToString()}");
}

public static class Rows
{
    public static Row<T> Make<T>(ReadOnlySpan<T> items) => new(items);
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                Bag bag = [Shown(1), i, Shown(3)];
                Log($"{bag.Sum()}");
                bag = [.. new[] { 4, i }, Shown(5)];
                Log($"{bag.Sum()}");
                bag = i == 0 ? [Shown(6)] : [i, i];
                Log($"{bag.Sum()}");
                await Value(i);
                Row<string> row = [await Value("a"), Shown("b")];
                Log(row.ToString());
            }
            finally
            {
                Log(await Value("last"));
            }
        }

        await Generic(1.5);
        Kept();
        await Call(1);

        void Kept()
        {
            Bag inner = [1, 2];
            Log($"inner {inner.Sum()}");
        }
    }

    [Coroutine]
    private static async Coroutine Generic<T>(T item)
    {
        try
        {
            Row<T> row = [item, Shown(item)];
            Log(row.ToString());
            ReadOnlySpan<T> part = Tail([item, item, Shown(item)]);
            Log($"{part.Length}");
            part = part[Last([1, 0])..];
            Log($"{part.Length}");
            ref readonly var first = ref Pick([Shown(item), item]);
            Log($"{first}");
            await Pause("disposable");
            using (Row<T> disposable = [Shown(item), await Value(item)])
                Log("inside");
            using Row<T> declared = [Shown(item), await Value(item)];
            using (Rows.Make([Shown(item)]))
                Log("inside");
            Both both = new([Shown(7)], default);
            both.Take([Shown(2), 3]);
            Log($"{both.Second.Length}");
            Fill(ref both, [Shown(4)]);
            Log($"{both.Second[0]}");
        }
        catch (InvalidOperationException)
        {
            Log("caught");
        }
    }

    private static T Shown<T>(T value) => Note($"{value}", value);

    private static ReadOnlySpan<T> Tail<T>(ReadOnlySpan<T> items) => items[1..];

    private static int Last(scoped ReadOnlySpan<int> items) => items[^1];

    private static ref readonly T Pick<T>(ReadOnlySpan<T> items) => ref items[0];

    private static void Fill(ref Both both, ReadOnlySpan<int> items) => both = new Both(items, items);
}

public ref struct Both(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
{
    public ReadOnlySpan<int> First = first;

    public ReadOnlySpan<int> Second = second;

    public void Take(ReadOnlySpan<int> items) => Second = items;
}
