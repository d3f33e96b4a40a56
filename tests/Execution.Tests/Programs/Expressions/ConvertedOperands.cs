// A conversion of the user's runs when its operand is evaluated, also of a constant or of a local that nobody changes.
namespace Programs.Expressions.ConvertedOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 5;
        Take(n, await Value(1));
        Take(7, await Value(2));
        Take((string?)null, await Value(3));
        Take("x", await Value(3));
        const int c = 9;
        Take(c, await Value(3));
        var t = (1, 2);
        Pair(t, await Value(4));
        Pair((n, 3), await Value(4));
        Log(new Box(7) + await Value(8));
        Wrapped w = await Value(3);
        Log(w.Text);
        Log((n == await Value(5)) + w.Text);
        await new S(1).M();
    }

    static void Take(Wrapped w, int x) => Log($"{w.Text} {x}");
    static void Pair((Wrapped, Wrapped) w, int x) => Log($"{w.Item1.Text} {x}");
}

public sealed class Wrapped { public string Text = ""; public static implicit operator Wrapped(int n) { Log($"convert {n}"); return new Wrapped { Text = n.ToString() }; } public static implicit operator Wrapped(string? n) { Log($"convert {n}"); return new Wrapped { Text = "s" }; } }
public readonly struct Box(int n) { public static implicit operator int(Box b) { Log("unbox"); return b.N; } private int N => n; }
public partial struct S(int n)
{
    public int N = n;
    [Coroutine] public async Coroutine M() { Log(Sum(this, await Value(N = 5))); Log(N); Log(Sum(this, N = 8)); await Pause("x"); Log(Sum(this, await Change())); Log(N); }
    [Coroutine] private async Coroutine<int> Change() { N = 100; await Pause("c"); N = 200; return N; }
    private static int Sum(S s, int n) => s.N * 10 + n;
}
