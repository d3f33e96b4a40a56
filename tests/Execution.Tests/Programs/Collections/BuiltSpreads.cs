// Spreads in collections that a builder makes: the builder alone says of what type the elements are; of ref structs, in blocks.
using System.Runtime.CompilerServices;

namespace Programs.Collections.BuiltSpreads;

[CollectionBuilder(typeof(Bag), nameof(Make))]
public sealed class Bag
{
    private List<long> _items = [];

    public IEnumerator<long> GetEnumerator() => _items.GetEnumerator();

    public static Bag Make(ReadOnlySpan<long> items) => Note($"made of {items.Length}", new Bag { _items = [.. items] });

    public override string ToString() => string.Join(",", _items);
}

[CollectionBuilder(typeof(Builder), nameof(Builder.Make))]
public readonly ref struct Row<T>(ReadOnlySpan<T> items)
{
    private readonly ReadOnlySpan<T> _items = items;

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => string.Join("|", _items.ToArray());
}

public static class Builder
{
    public static Row<T> Make<T>(ReadOnlySpan<T> items) => new(items);
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Bag bag = [.. Lazy("a"), await Value(3)];
        Log(bag);
        for (var i = 0; i < 2; i++)
        {
            try
            {
                bag = [Note("first", 1), .. bag, await Value(i), .. Lazy("b")];
                Log(bag);
                Span<int> span = [.. Lazy("c"), await Value(i), .. new[] { 7, 8 }];
                span[0]++;
                Log(string.Join(",", span.ToArray()));
                Row<string> row = [.. await Value(new[] { "x" }), await Value("y")];
                Log(row.ToString());
                row = [.. new[] { "p", "q" }, Note("r", "r")];
                Log(row.ToString());
            }
            finally
            {
                Log(await Value("end"));
            }
        }
    }

    private static IEnumerable<int> Lazy(string name)
    {
        yield return Note($"{name}1", 1);
        yield return Note($"{name}2", 2);
    }
}
