// Captured variables of every kind, changed on both sides of awaits.
// order depends on suspension
namespace Programs.Lambdas.Mixed;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int x = 1, y = 2;
        Action inc = () => x++;
        inc();
        x += await Value(5);
        inc();
        Log(x);
        (x, y) = (y, await Value(x));
        Log($"{x}{y}");
        inc();
        x = x++ + await Value(x) + x--;
        Log(x);
        Swap(ref x, ref y);
        Log(x);
        Out(out x, await Value(3));
        Log(x);
        Func<Func<int>> ff = () =>
        {
            var z = x;
            return () => z++ + x++;
        };
        var g = ff();
        x = 100;
        await Pause("x");
        Log(g() + g());
        for (var i = 0; i < 2; i++)
        {
            var c = i;
            Func<int> h = () => c + i;
            c = await Value(c + 5);
            Log(h());
            i += h() > 100 ? 1 : 0;
        }

        Func<int, Func<int>> curry = a => () => a + x;
        Log(curry(await Value(1))());
        var q =
            from a in new[]
            {
                x,
                y
            }

            where a > x - 1
            select a + y;
        x = 0;
        Log(q.Count());
        await Pause("q");
        y = 7;
        Log(string.Join(",", q));
        struct1.N = 5;
        Action st = () => struct1.N++;
        st();
        struct1.N += await Value(2);
        st();
        struct1.Add(await Value(3));
        Log(struct1.N);
        System.Linq.Expressions.Expression<Func<int, int>> ex = a => a + x;
        Log(ex.Compile()(await Value(4)));
        object o = await Value("p");
        if (o is string { Length: var len } s && Check(() => len + s.Length))
        {
            await Pause("in");
            len += 10;
            Log(Check(() => len > 10));
        }

        Lazy<int> lz = new(() => x + y);
        await Pause("z");
        x = 50;
        Log(lz.Value);
        var t = (x, f: (Func<int>)(() => x));
        x++;
        await Pause("w");
        Log(t.x + t.f());
        {
            int x2 = x;
            Action w = () =>
            {
                int x3 = x2;
                x2++;
                Action v = () => x3 += x2;
                v();
                Log(x3);
            };
            await Pause("n");
            w();
            Log(x2);
        }

        {
            int x2 = 5;
            Action w = () => x2++;
            w();
            await Pause("m");
            w();
            Log(x2);
        }
    }

    static void Swap(ref int a, ref int b) => (a, b) = (b, a);
    static void Out(out int a, int b) => a = b;
    static bool Check(Func<object> f)
    {
        Log(f());
        return true;
    }

    static S struct1;
}

public struct S
{
    public int N;
    public void Add(int x) => N += x;
}
