// How a spread is gone through: by its own enumerator or the interface's, all at once or one by one; into lists and arrays.
using System.Collections;

namespace Programs.Collections.SpreadsIntoLists;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        List<int> list = [.. new Pattern(), await Value(1)];
        Log(string.Join(",", list));
        list = [.. new Whole(), .. list, await Value(2), .. new Pattern()];
        Log(string.Join(",", list));
        int[] array = [.. new Whole(), await Value(3)];
        Log(string.Join(",", array));
        array = [.. list, .. new Pattern(), await Value(4), .. array];
        Log(string.Join(",", array));
        IEnumerable<int> items = [.. new Whole(), .. await Value(array), .. new Pattern()];
        Log(string.Join(",", items));
        IList<long> others = [.. new Whole(), await Value(5)];
        Log(string.Join(",", others));
    }
}

public sealed class Pattern : IEnumerable<int>
{
    public Enumerator GetEnumerator() => Note("pattern", default(Enumerator));

    IEnumerator<int> IEnumerable<int>.GetEnumerator()
    {
        yield return Note("interface", 8);
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();

    public struct Enumerator
    {
        private int _at;

        public readonly int Current => Note("current", 7);

        public bool MoveNext() => Note("move", _at++ == 0);
    }
}

public sealed class Whole : ICollection<int>
{
    public int Count => Note("count", 2);

    public bool IsReadOnly => true;

    public void Add(int item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(int item) => throw new NotSupportedException();

    public void CopyTo(int[] array, int arrayIndex) => (array[arrayIndex], array[arrayIndex + 1]) = Note("copied", (10, 20));

    public bool Remove(int item) => throw new NotSupportedException();

    public IEnumerator<int> GetEnumerator()
    {
        yield return Note("w1", 10);
        yield return Note("w2", 20);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
