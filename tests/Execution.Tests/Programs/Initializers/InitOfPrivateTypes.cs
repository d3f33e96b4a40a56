// Init-only and required members of what is private in a generic type, set from types that have the same type parameters or the first of them.
// needs C# 14
namespace Programs.Initializers.InitOfPrivateTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await new Shelf<int>(1).Fill(5);
        await new Shelf<string>("one").Fill("five");
        await Shelf<string>.Aside.Fill("aside");
        await Shelf<int>.Others("o");
        await new Shelf<string>("one").Labelled(2.5);
        await new Shelf<string>("one").Labelled(new[] { 1 });
        await new Shelf<Pair<int>>.Inside<bool>().Fill(true);
    }
}

public record struct Pair<T>(T Left, T Right);

public partial class Shelf<T>(T held)
{
    private partial record Item(T Kept)
    {
        public int Size { get; init => field = Note($"size {value}", value); }

        [Coroutine]
        public async Coroutine<Item> Grown(int by) => this with { Size = await Value(Size + by), Kept = await Call(Kept) };
    }

    private sealed class Label<U>
        where U : notnull
    {
        public Label() => Log("label made");

        public required U Text { get; init; }

        public T? Of { get; init; }

        private protected U? Hidden { get; init; }

        public override string ToString() => $"{Text} of {Of}, {Hidden}";

        public static Label<U> operator &(Label<U> left, Label<U> right) => left;

        public static bool operator true(Label<U> label) => label.Of is not null;

        public static bool operator false(Label<U> label) => Note("false", label.Of is null);
    }

    private struct Slot
    {
        public Slot(int at) => At = at;

        public int At { get; init; }

        public required T Content { get; init; }
    }

    private Secret Hidden { get; init; } = new(0);

    private sealed record Secret(int N);

    [Coroutine]
    public async Coroutine Fill(T more)
    {
        var item = new Item(held) { Size = await Value(1) };
        Log(await item.Grown(await Value(10)));
        Log(item with { Kept = await Value(more), Size = Note("size", 3) });
        var slot = new Slot(Note("at", 4)) { Content = await Call(more), At = await Value(6) };
        Log($"{slot.At} {slot.Content}");
        var other = new Shelf<T>(more) { Hidden = new Secret(await Value(7)) };
        Log(other.Hidden);
    }

    [Coroutine]
    public static async Coroutine Others(string text)
    {
        var item = new Shelf<string>.Item(text) { Size = await Value(2) };
        Log(await item.Grown(await Value(20)));
        Log(new Shelf<long>.Label<string> { Text = await Value("long"), Of = Note("of", 5L) });
    }

    [Coroutine]
    public async Coroutine Labelled<V>(V text)
        where V : notnull
    {
        var label = new Label<V> { Text = await Value(text), Of = await Call(held) };
        Log(label.ToString().Length > 3);
        if (label && await Value(new Label<V> { Text = text }))
            Log("and");
        Func<int, Coroutine<string>> make = async n => new Label<int> { Text = await Value(n) }.ToString();
        Log(await make(await Value(9)));
    }

    public static partial class Aside
    {
        [Coroutine]
        public static async Coroutine Fill(T value) => Log(new Item(value) { Size = await Value(8) });
    }

    public partial class Inside<TKey>
        where TKey : notnull
    {
        private sealed class Entry
        {
            public required TKey Key { get; init; }

            public T? Of { get; init; }
        }

        [Coroutine]
        public async Coroutine Fill(TKey key)
        {
            var entry = new Entry { Key = await Value(key), Of = await Value(default(T)) };
            Log($"{entry.Key} {entry.Of}");
        }
    }
}
