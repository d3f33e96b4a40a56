// Operators that take their operands by reference.
namespace Programs.Expressions.OperatorsOfStructs;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var s = new S
        {
            N = 1
        };
        Log((s + await Value((s = new S { N = 5 }))).N);
        Log((s + s + await Value((s = new S { N = 6 }))).N);
        Log(s == await Value(s = new S { N = 8 }));
        S? q = s;
        Log((q + await Value((S? )new S { N = 2 }))?.N);
        s += await Value(new S { N = 1 });
        Log(s.N);
        Log((int)(-s + await Value(s = new S { N = 40 })).N);
        var e = new S
        {
            N = 3
        };
        int conv = (int)e + await Value((e = new S { N = 9 }).N);
        Log(conv);
        if (s && await Value(true))
            Log("t");
        Log((s & await Value(new S { N = 3 })).N);
    }
}

public struct S
{
    public int N;
    public static S operator +(in S a, in S b)
    {
        Log($"{a.N}+{b.N}");
        return new S
        {
            N = a.N + b.N
        };
    }

    public static S operator -(in S a)
    {
        Log($"-{a.N}");
        return new S
        {
            N = -a.N
        };
    }

    public static bool operator ==(in S a, in S b) => a.N == b.N;
    public static bool operator !=(in S a, in S b) => a.N != b.N;
    public static explicit operator int (in S s)
    {
        Log($"int {s.N}");
        return s.N;
    }

    public static implicit operator bool (S s) => s.N > 0;
    public static S operator &(S a, S b) => new S
    {
        N = a.N & b.N
    };
    public override bool Equals(object? o) => false;
    public override int GetHashCode() => 0;
}
