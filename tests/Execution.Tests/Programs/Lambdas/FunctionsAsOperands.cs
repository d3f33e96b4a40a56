// Functions that are evaluated before an await.
namespace Programs.Lambdas.FunctionsAsOperands;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Log(Ap(x => x + n, await Value(n = 5)));
        Log(Ap(n > 3 ? x => x : x => -x, await Value(n = 2)));
        Log(Ap(delegate (int x)
        {
            return x * n;
        }, await Value(n = 6)));
        Log(Ap(Id, await Value(3)));
        Log(Ap(new M(n).Mul, await Value(n = 7)));
        Log(Ap((Func<int, int>)(x => x + n), await Value(1)));
        var m = new M(2);
        Log(Ap(m.Mul, await Value((m = new M(50))is null ? 1 : 3)));
        Log(Gen(static x => x + 1, await Value(2)));
        Log(Gen((string x) => x + n, await Value("q")));
        Log(Ap(default(Func<int, int>) ?? (x => x + 100), await Value(1)));
        Expr(x => x + n, await Value(4));
        var s = new St
        {
            N = 1
        };
        Log(Ap(s.Add, await Value((s.N = 100))));
        Action a = m.Do;
        m = new M(9);
        a += m.Do;
        a += await Value<Action>(m.Do);
        a();
        Func<Task<int>> ft = async () => await TaskOf(n) + n;
        n = 20;
        Log(await ft() + await Value(1));
        Log(new Func<int, int>(m.Mul)(await Value(2)));
    }

    static int Id(int x) => x;
    static int Ap(Func<int, int> f, int x) => f(x);
    static T Gen<T>(Func<T, T> f, T x) => f(x);
    static void Expr(System.Linq.Expressions.Expression<Func<int, int>> e, int x) => Log(e.Compile()(x));
}

public sealed class M(int k)
{
    public int Mul(int x) => x * k;
    public void Do() => Log(k);
}

public struct St
{
    public int N;
    public int Add(int x) => N + x;
}
