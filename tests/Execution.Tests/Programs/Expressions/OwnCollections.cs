// A collection of a type of its own is filled step by step.
namespace Programs.Expressions.OwnCollections;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        C c = [Note("a", 1), await Value(2), Note("b", 3)];
        Log(c.Count());
        M([Note("a", 1), await Value(2)], 5);
        var d = new C { Note("a", 1), await Value(2), Note("b", 3) };
        var dict = new Dictionary<string, int> { [Note("k", "k")] = await Value(2), [await Call("q")] = Note("v", 6) };
        Log(string.Join(",", dict));
        var dict2 = new Dictionary<string, int> { { Note("k", "k"), await Value(2) }, { await Call("q"), Note("v", 6) } };
        Log(string.Join(",", dict2));
        List<long> l = [1, await Value(2), 3];
        Log(string.Join(",", l));
        IEnumerable<object> e = [1, await Value("x"), 3.5];
        Log(string.Join(",", e));
        int[][] nested = [[1, await Value(2)], [], [await Call(3)]];
        Log(nested[2][0]);
    }

    static void M(C c, int x) => Log(c.Count() + x);
}

public sealed class C : IEnumerable<int> { List<int> list = []; public C() => Log("new C"); public void Add(int x) { Log($"add {x}"); list.Add(x); } public IEnumerator<int> GetEnumerator() => list.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => list.GetEnumerator(); }
