using System.Collections.Immutable;

namespace Integration.Tests.Images;

/// <summary>A collection brings its comparer along, one of the user's too, though no local has its type.</summary>
public sealed partial class ComparerImageTests : ImageTest
{
    [Fact]
    public void Comparers_of_tables_and_sets() => AssertGoesOn(() => Tables(), 0.5);

    [Fact]
    public void Comparers_of_what_is_in_order() => AssertGoesOn(() => Sorted(), 0.5);

    [Fact]
    public void A_comparer_of_what_the_keys_derive_from() => AssertGoesOn(() => OfBase(), 0.5);

    [Fact]
    public void A_comparer_of_a_collection_in_a_field() => AssertGoesOn(() => InField(), 0.5);

    [Coroutine(Restorable = true)]
    private static async Coroutine Tables()
    {
        var table = new Dictionary<string, int>(new ByLength(0)) { ["one"] = 1 };
        var set = new HashSet<int>(new Modulo { Of = 3 }) { 4 };
        var fixedSet = ImmutableHashSet.Create<int>(new Modulo { Of = 5 }, 7);
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say($"{table["two"]} {set.Contains(7)} {set.Contains(5)} {fixedSet.Contains(2)} {fixedSet.Contains(3)}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Sorted()
    {
        var sorted = new SortedDictionary<long, string>(new Backwards()) { [1] = "a", [2] = "b" };
        var queue = new PriorityQueue<string, long>(new Backwards());
        queue.Enqueue("low", 1);
        queue.Enqueue("high", 2);
        var waiting = new AsyncPriorityQueue<long>(comparer: new Backwards());
        await waiting.Put(5);
        await waiting.Put(6);
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        sorted.Add(3, "c");
        queue.Enqueue("highest", 3);
        await waiting.Put(7);
        Say($"{string.Join("", sorted.Values)} {queue.Dequeue()} {queue.Dequeue()} {await waiting.Get()} {await waiting.Get()}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine OfBase()
    {
        var dogs = new HashSet<Dog>(new ByName()) { new("Rex") };
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say($"{dogs.Contains(new Dog("Rex"))}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine InField()
    {
        var index = new Index();
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say($"{index.Pages['B']}");
    }

    internal sealed class ByLength(int longer) : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?.Length == y?.Length;

        public int GetHashCode(string text) => text.Length + longer;
    }

    internal sealed class Modulo : EqualityComparer<int>
    {
        public int Of { get; init; }

        public override bool Equals(int x, int y) => x % Of == y % Of;

        public override int GetHashCode(int number) => number % Of;
    }

    internal readonly struct Backwards : IComparer<long>
    {
        public int Compare(long x, long y) => y.CompareTo(x);
    }

    internal class Animal(string name)
    {
        public string Name { get; } = name;
    }

    internal sealed class Dog(string name) : Animal(name);

    internal sealed class ByName : IEqualityComparer<Animal>
    {
        public bool Equals(Animal? x, Animal? y) => x?.Name == y?.Name;

        public int GetHashCode(Animal animal) => animal.Name.GetHashCode(StringComparison.Ordinal);
    }

    internal sealed class IgnoringCase : IEqualityComparer<char>
    {
        public bool Equals(char x, char y) => char.ToUpperInvariant(x) == char.ToUpperInvariant(y);

        public int GetHashCode(char letter) => char.ToUpperInvariant(letter);
    }

    internal sealed class Index
    {
        public Dictionary<char, int> Pages { get; } = new(new IgnoringCase()) { ['b'] = 12 };
    }
}
