// What can count and enumerate says when it does.
using System.Collections;
using System.Runtime.CompilerServices;

namespace Programs.Collections.SpreadsOfOwnTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counted = new Counted("c");
        var plain = new Plain("p");
        var shape = new Shape();
        int[] array = [.. counted, await Call(1)];
        Log(string.Join(",", array));
        array = [.. plain, await Call(2), .. counted];
        Log(string.Join(",", array));
        array = [.. shape, await Call(3), .. shape];
        Log(string.Join(",", array));
        array = [.. counted, .. counted, .. await Value(shape), 5];
        Log(string.Join(",", array));
        Own own = [Note("first", 1), .. plain, await Call(4), .. shape, .. await Value(new[] { 8, 9 })];
        Log(own);
        own = [.. counted, .. own.Items, await Call(5)];
        Log(own);
        Built built = [.. plain, await Call(6), .. counted];
        Log(built);
        built = [await Call(7), .. counted, 1];
        Log(built);
        foreach (var n in (int[])[.. plain, await Call(8)])
            Log(n);
    }
}

public sealed class Counted(string name)
{
    public int Count => Note($"{name} count", 2);

    public IEnumerator<int> GetEnumerator()
    {
        yield return Note($"{name}1", 1);
        yield return Note($"{name}2", 2);
    }
}

public sealed class Plain(string name) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        yield return Note($"{name}1", 1);
        yield return Note($"{name}2", 2);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Shape
{
    public int Length => Note("length", 1);

    public Enumerator GetEnumerator() => default;

    public struct Enumerator
    {
        private int _at;

        public readonly byte Current => Note("current", (byte)7);

        public bool MoveNext() => Note("move", _at++ == 0);
    }
}

public sealed class Own : IEnumerable<int>
{
    public List<int> Items { get; } = Note("own", new List<int>());

    public void Add(int item) => Items.Add(Note($"add {item}", item));

    public IEnumerator<int> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(",", Items);
}

[CollectionBuilder(typeof(Builder), nameof(Builder.Make))]
public sealed class Built(int[] items) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(",", items);
}

public static class Builder
{
    public static Built Make(ReadOnlySpan<int> items) => new(Note($"make {items.Length}", items.ToArray()));
}
