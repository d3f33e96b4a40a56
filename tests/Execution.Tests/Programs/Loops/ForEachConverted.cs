// Elements that are converted, and those of arrays of two dimensions.
namespace Programs.Loops.ForEachConverted;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = new[,] { { 1, 2 }, { 3, 4 } };
        foreach (var x in a) { await Value(x); }
        foreach (long x in a) { await Value(x); }
        var t = new[,] { { (1, "a") }, { (2, "b") } };
        foreach (var (p, q) in t) { await Value(p); }
        dynamic d = new[] { 1, 2 };
        foreach (var q in d) { await Value((int)q); }
        foreach (int q in d) { await Value(q); }
        foreach (long q in new[] { 1, 2 }) { await Value(q); }
        foreach (object q in "ab") { await Value(q.GetType().Name); }
        foreach (string s in new System.Collections.ArrayList { "x", "y" }) { await Value(s); }
        foreach (Wrapped w in new[] { 1, 2 }) { await Value(w.N); }
        foreach (var (k, v) in new Dictionary<int, string> { [1] = "x" }) { await Value(k + v); }
    }
}

public sealed class Wrapped { public int N; public static implicit operator Wrapped(int n) => new() { N = n }; }
