using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.Images.Types;

/// <summary>
/// A loop goes on where it was: the enumerators of .NET keep that in fields of their own, which are reached by their names. If a later .NET names them otherwise, or counts otherwise, it shows here.
/// </summary>
public sealed class EnumeratorTests : TypeTest
{
    public EnumeratorTests()
    {
        ImageTypes.List<int>();
        ImageTypes.Dictionary<string, int>();
        ImageTypes.HashSet<int>();
        ImageTypes.ValueTuple<List<int>.Enumerator, List<int>>();
        ImageTypes.Array<object>();
    }

    [Fact]
    public void Lists()
    {
        for (var seen = 0; seen <= 5; seen++)
        {
            var at = new List<int> { 1, 2, 3, 4 }.GetEnumerator();
            for (var i = 0; i < seen; i++)
                at.MoveNext();
            AssertSame(at, Restored(at), static (ref List<int>.Enumerator each) => each.MoveNext(), static (ref List<int>.Enumerator each) => each.Current);
        }
    }

    [Fact]
    public void DictionariesWithGaps()
    {
        for (var seen = 0; seen <= 9; seen++)
        {
            var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < 10; i++)
                table.Add($"{i}", i);
            table.Remove("0");
            table.Remove("4");
            table.Remove("9");
            var (at, keys, values) = (table.GetEnumerator(), table.Keys.GetEnumerator(), table.Values.GetEnumerator());
            for (var i = 0; i < seen; i++)
                _ = (at.MoveNext(), keys.MoveNext(), values.MoveNext());
            AssertSame(at, Restored(at), static (ref Dictionary<string, int>.Enumerator each) => each.MoveNext(), static (ref Dictionary<string, int>.Enumerator each) => each.Current);
            AssertSame(keys, Restored(keys), static (ref Dictionary<string, int>.KeyCollection.Enumerator each) => each.MoveNext(), static (ref Dictionary<string, int>.KeyCollection.Enumerator each) => each.Current);
            AssertSame(values, Restored(values), static (ref Dictionary<string, int>.ValueCollection.Enumerator each) => each.MoveNext(), static (ref Dictionary<string, int>.ValueCollection.Enumerator each) => each.Current);
        }
    }

    [Fact]
    public void SetsWithGaps()
    {
        for (var seen = 0; seen <= 7; seen++)
        {
            var set = Enumerable.Range(0, 8).ToHashSet();
            set.Remove(2);
            set.Remove(5);
            var at = set.GetEnumerator();
            for (var i = 0; i < seen; i++)
                at.MoveNext();
            AssertSame(at, Restored(at), static (ref HashSet<int>.Enumerator each) => each.MoveNext(), static (ref HashSet<int>.Enumerator each) => each.Current);
        }
    }

    [Fact]
    public void TheCollectionIsTheSame()
    {
        var list = new List<int> { 1, 2 };
        var (at, restored) = Restored((list.GetEnumerator(), list));
        restored.Add(3);
        Assert.Throws<InvalidOperationException>(() => at.MoveNext());
    }

    [Fact]
    public void WhatNoLongerWorksStillDoesNot()
    {
        var list = new List<int> { 1, 2 };
        var at = list.GetEnumerator();
        at.MoveNext();
        list.Add(3);
        var restored = Restored(at);
        Assert.Equal(1, restored.Current);
        Assert.Throws<InvalidOperationException>(() => restored.MoveNext());

        var table = new Dictionary<string, int> { ["a"] = 1 };
        var entry = table.GetEnumerator();
        table.Add("b", 2);
        var again = Restored(entry);
        Assert.Throws<InvalidOperationException>(() => again.MoveNext());

        var set = new HashSet<int> { 1 };
        var item = set.GetEnumerator();
        set.Add(2);
        var last = Restored(item);
        Assert.Throws<InvalidOperationException>(() => last.MoveNext());
    }

    [Fact]
    public void NeverAssigned() => Assert.Equal(default, Restored(default(List<int>.Enumerator)));

    [Fact]
    public void ThroughAnInterface()
    {
        IEnumerator<int> at = new List<int> { 1, 2, 3 }.GetEnumerator();
        at.MoveNext();
        var restored = (IEnumerator<int>)Restored((object[])[at])[0];
        Assert.True(restored.MoveNext());
        Assert.Equal(2, restored.Current);
    }

    private delegate bool Moves<T>(ref T at);

    private delegate TItem Reads<T, TItem>(ref T at);

    private static void AssertSame<T, TItem>(T expected, T actual, Moves<T> move, Reads<T, TItem> current)
    {
        Assert.Equal(current(ref expected), current(ref actual));
        bool moved;
        do
        {
            moved = move(ref expected);
            Assert.Equal(moved, move(ref actual));
            Assert.Equal(current(ref expected), current(ref actual));
        }
        while (moved);
    }
}
