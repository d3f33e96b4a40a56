// Arguments that are passed by reference without saying so.
namespace Programs.Expressions.ImplicitIn;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 5;
        Log(K(n, await Value(n = 9)));
        Log(K(in n, await Value(n = 10)));
        Log(K(n + 1, await Value(n = 11)));
        Log(RR(in n, await Value(n = 12)));
        var s = new S
        {
            N = 1
        };
        Log(KS(s, await Value((s = new S { N = 5 }).N)));
        Log(KS(s.I, await Value(s.I.N = 77)));
        F = 3;
        Log(K(F, await Set()));
        long w = 3;
        Log(K((int)w, await Value(1)));
        Log(KL(n, await Value(n = 100)));
    }

    static int F;
    [Coroutine]
    static async Coroutine<int> Set()
    {
        await Pause("s");
        F = 50;
        return 1;
    }

    static int K(in int a, int b) => a * 100 + b;
    static long KL(in long a, int b) => a * 1000 + b;
    static int RR(ref readonly int a, int b) => a + b;
    static int KS(in S s, int b) => s.N * 10 + b;
    static int KS(in I s, int b) => s.N * 10 + b;
}

public struct S
{
    public int N;
    public I I;
}

public struct I
{
    public int N;
}
