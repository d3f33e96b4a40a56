using System.Collections.Immutable;
using System.Globalization;
using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.Images.Types;

public sealed class CollectionTests : TypeTest
{
    [Fact]
    public void Arrays()
    {
        ImageTypes.Array<int>();
        ImageTypes.Array<int[]>();
        ImageTypes.Array<string>();
        ImageTypes.Array2<int>();
        ImageTypes.Array3<string>();
        ImageTypes.Array<int[,]>();
        AssertKept<int[]>([1, 2, 3]);
        AssertKept<int[]>([]);
        AssertKept<byte[]>([1, 255]);
        AssertKept<string?[]>(["a", null]);
        AssertKept(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        AssertKept(new[, ,] { { { "a", "b" } }, { { "c", "d" } } });
        Assert.Equal(5, Restored(new int[5, 0]).GetLength(0));
        int[] shared = [1];
        int[]?[] restored = Restored((int[]?[])[shared, shared, null]);
        Assert.Same(restored[0], restored[1]);
        Assert.Equal([[1], [1], null], restored);
        Assert.Equal("int[][,]", ImageTypes.NameOf<int[][,]>());
        Assert.Contains("an array of 2 times 4 elements has 6", Refused(new int[2, 3], "\"columns\": 3", "\"columns\": 4"), StringComparison.Ordinal);
        Assert.Contains("a length of -3", Refused(new int[2, 3], "\"columns\": 3", "\"columns\": -3"), StringComparison.Ordinal);
        Assert.Contains("begin with 1", NotSaved((int[,])Array.CreateInstance(typeof(int), [2, 2], [1, 1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Sequences()
    {
        ImageTypes.List<string>();
        ImageTypes.Queue<int>();
        ImageTypes.Stack<int>();
        ImageTypes.LinkedList<int>();
        AssertKept<List<string>>(["a", "b"]);
        AssertKept(new Queue<int>([1, 2, 3]));
        AssertKept(new LinkedList<int>([1, 2, 3]));
        var stack = Restored(new Stack<int>([1, 2, 3]));
        Assert.Equal([3, 2, 1], stack);
        Assert.Equal(3, stack.Pop());
        var turned = new Queue<int>(4);
        for (var i = 0; i < 10; i++)
        {
            turned.Enqueue(i);
            if (i >= 3)
                turned.Dequeue();
        }

        AssertKept(turned);
    }

    [Fact]
    public void TablesKeepTheirComparers()
    {
        ImageTypes.Dictionary<string, int>();
        ImageTypes.HashSet<string>();
        ImageTypes.SortedDictionary<string, int>();
        ImageTypes.SortedList<string, int>();
        ImageTypes.SortedSet<string>();
        foreach (var comparer in (StringComparer[])[StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCultureIgnoreCase, StringComparer.Create(new CultureInfo("de-DE"), true)])
        {
            var table = Restored(new Dictionary<string, int>(comparer) { ["b"] = 1, ["a"] = 2 });
            Assert.Equal(comparer, table.Comparer);
            Assert.Equal(["b", "a"], table.Keys);
            Assert.Equal(comparer.Equals("a", "A"), table.ContainsKey("A"));
            Assert.Equal(comparer, Restored(new HashSet<string>(comparer) { "x" }).Comparer);
            Assert.Equal(comparer, Restored(new SortedDictionary<string, int>(comparer) { ["x"] = 1 }).Comparer);
            Assert.Equal(comparer, Restored(new SortedList<string, int>(comparer) { ["x"] = 1 }).Comparer);
            Assert.Equal(comparer, Restored(new SortedSet<string>(comparer) { "x" }).Comparer);
        }

        Assert.Same(EqualityComparer<string>.Default, Restored(new Dictionary<string, int> { ["a"] = 1 }).Comparer);
        Assert.Same(Comparer<string>.Default, Restored(new SortedSet<string> { "a" }).Comparer);
        var own = Restored(new Dictionary<string, int>(new ByLength { Factor = 7 }) { ["aa"] = 1, ["b"] = 2 });
        Assert.Equal(7, Assert.IsType<ByLength>(own.Comparer).Factor);
        Assert.Equal(1, own["xx"]);
        var sorted = Restored(new SortedSet<string>(new ByLength { Factor = -1 }) { "a", "bbb", "cc" });
        Assert.Equal(["bbb", "cc", "a"], sorted);
        Assert.DoesNotContain("dd", sorted.Where(item => item == "dd"));
        Assert.False(sorted.Add("ddd"));
    }

    [Fact]
    public void ComparersByThemselves()
    {
        ImageTypes.Comparers<int>();
        ImageTypes.Array<object>();
        object[] comparers = [EqualityComparer<int>.Default, Comparer<int>.Default, StringComparer.Ordinal, ReferenceEqualityComparer.Instance];
        Assert.All(Restored(comparers).Zip(comparers), static pair => Assert.Same(pair.Second, pair.First));
    }

    [Fact]
    public void PriorityQueues()
    {
        ImageTypes.PriorityQueue<string, int>();
        var queue = new PriorityQueue<string, int>(Comparer<int>.Default);
        var random = new Random(1);
        for (var i = 0; i < 100; i++)
            queue.Enqueue($"{i}", random.Next(5));
        var restored = Restored(queue);

        // equal priorities leave in the same order, too
        while (queue.Count > 0)
            Assert.Equal(queue.Dequeue(), restored.Dequeue());
        Assert.Equal(0, restored.Count);
    }

    [Fact]
    public void Tuples()
    {
        ImageTypes.ValueTuple<int, string>();
        ImageTypes.ValueTuple<int>();
        ImageTypes.ValueTuple<int, int, int, int, int, int, int, ValueTuple<int>>();
        ImageTypes.Tuple<int, object>();
        ImageTypes.KeyValuePair<int, string>();
        ImageTypes.ArraySegment<int>();
        ImageTypes.List<object>();
        AssertKept((1, "a"));
        AssertKept((1, 2, 3, 4, 5, 6, 7, 8));
        AssertKept(new KeyValuePair<int, string>(1, "a"));
        AssertKept<object>((1, "boxed"));
        AssertKept(Tuple.Create(1, (object)"a"));
        Assert.Equal([2, 3], Restored(new ArraySegment<int>([1, 2, 3], 1, 2)));
        Assert.Equal("(int, string)", ImageTypes.NameOf<(int, string)>());
        Assert.Contains("no part of an array of 3", Refused(new ArraySegment<int>([1, 2, 3], 1, 2), "\"count\": 2", "\"count\": 3"), StringComparison.Ordinal);

        // a tuple that is in what it holds
        var list = new List<object>();
        var tuple = Tuple.Create(1, (object)list);
        list.Add(tuple);
        var restored = Restored(tuple);
        Assert.Same(restored, ((List<object>)restored.Item2)[0]);
    }

    [Fact]
    public void Immutables()
    {
        ImageTypes.ImmutableArray<int>();
        ImageTypes.ImmutableList<Node>();
        ImageTypes.ImmutableHashSet<string>();
        ImageTypes.ImmutableDictionary<string, Node>();
        ImageTypes.ImmutableDictionary<Node, int>();
        ImageTypes.ImmutableHashSet<Key>();
        Assert.Equal([1, 2], Restored(ImmutableArray.Create(1, 2)));
        Assert.True(Restored(default(ImmutableArray<int>)).IsDefault);
        var node = new Node { Name = "a" };
        var list = ImmutableList.Create(node, node);
        node.Other = list;
        var restored = Restored(list);
        Assert.Same(restored[0], restored[1]);
        Assert.Same(restored, restored[0].Other);
        Assert.Equal("a", restored[0].Name);
        var set = Restored(ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "a", "b"));
        Assert.Contains("A", set);
        var table = ImmutableDictionary.Create<string, Node>(StringComparer.OrdinalIgnoreCase).Add("x", node);
        Assert.Equal("a", Restored(table)["X"].Name);
        var byNode = Restored(ImmutableDictionary<Node, int>.Empty.Add(new Node { Name = "k" }, 5));
        Assert.Equal(5, byNode[byNode.Keys.Single()]);
        Assert.Contains("are hashed by what they hold", NotSaved(ImmutableHashSet.Create(new Key { Name = "k" })), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsMadeOfItselfIsRefused()
    {
        ImageTypes.ImmutableList<object>();
        Assert.Contains("nested too deep", Refused(ImmutableList.Create(new object()), "{\"ref\": 3}", "{\"ref\": 2}"), StringComparison.Ordinal);
        ImageTypes.Array3<string>();
        Assert.Contains(
            "more elements than .NET allows", Refused(new string[7, 8, 0], "\"rows\": 7,\n        \"columns\": 8", "\"rows\": 2147483647,\n\"columns\": 2147483647"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsInItself()
    {
        ImageTypes.List<object>();
        ImageTypes.Dictionary<string, object>();
        var list = new List<object>();
        list.Add(list);
        var restored = Restored(list);
        Assert.Same(restored, restored[0]);
        var table = new Dictionary<string, object>();
        table["me"] = table;
        var again = Restored(table);
        Assert.Same(again, again["me"]);
    }

    [Fact]
    public void KeysThatKnowTheirTable()
    {
        ImageTypes.Dictionary<Key, int>();
        var table = new Dictionary<Key, int>();
        for (var i = 0; i < 20; i++)
            table.Add(new Key { Name = $"{i}", Other = table }, i);
        var restored = Restored(table);
        Assert.Equal(20, restored.Count);
        Assert.All(restored.Keys, key => Assert.Same(restored, key.Other));
        Assert.Equal(7, restored[new Key { Name = "7" }]);
    }

    [Fact]
    public void SetsOfSets()
    {
        ImageTypes.HashSet<int>();
        ImageTypes.HashSet<HashSet<int>>();
        ImageTypes.HashSet<HashSet<HashSet<int>>>();
        var comparer = HashSet<int>.CreateSetComparer();
        var sets = new HashSet<HashSet<HashSet<int>>>(HashSet<HashSet<int>>.CreateSetComparer());
        for (var i = 0; i < 10; i++)
            sets.Add(new HashSet<HashSet<int>>(comparer) { new() { i, i + 1 }, new() { i + 2 } });
        var restored = Restored(sets);
        Assert.Equal(10, restored.Count);
        Assert.All(restored, each => Assert.Contains(each, restored));
        Assert.All(restored.SelectMany(static each => each.Select(inner => (each, inner))), static pair => Assert.Contains(pair.inner, pair.each));
    }

    [Fact]
    public void AKeyThatHangsOnItsTableIsRefused()
    {
        ImageTypes.Dictionary<Counting, int>();
        var table = new Dictionary<Counting, int>();
        for (var i = 0; i < 3; i++)
            table.Add(new Counting { Other = table }, i);
        Run(async () =>
        {
            var image = Kept<Dictionary<Counting, int>>.Save(table);
            await Coroutine.Yield();
            Assert.Contains(
                "its keys depend on what it holds itself", Assert.Throws<CoroutineImageException>(() => Kept<Dictionary<Counting, int>>.Load(image)).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void TwoEqualKeysAreRefused()
    {
        ImageTypes.Dictionary<string, int>();
        Assert.Contains("two of them are equal", Refused(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, "\"b\"", "\"a\""), StringComparison.Ordinal);
        Assert.Contains("a key has no value", Refused(new Dictionary<string, int> { ["a"] = 1 }, "\"a\",", ""), StringComparison.Ordinal);
        Assert.Contains("a key is null", Refused(new Dictionary<string, int> { ["a"] = 1 }, "\"a\"", "null"), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongChainIsNoDeepStack()
    {
        var first = new Node();
        for (var (i, last) = (0, first); i < 100_000; i++)
            last.Other = last = new Node { Name = $"{i}" };
        var count = 0;
        for (var node = Restored(first); node is not null; node = (Node?)node.Other)
            count++;
        Assert.Equal(100_001, count);
    }

    [Fact]
    public void ATypeThatIsNotKnownIsNamed() =>
        Assert.Contains("objects of 'System.Threading.SemaphoreSlim' are not saved", NotSaved<object>(new SemaphoreSlim(1)), StringComparison.Ordinal);
}
