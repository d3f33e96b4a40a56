// Local functions that capture, recur, iterate, and are passed along.
namespace Programs.Lambdas.LocalFunctionsMixed;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        var list = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            int Add(int x) => x + n + i + k();
            var m = i * 10;
            int k()
            {
                m++;
                return m;
            }

            n += Add(await Value(1));
            list.Add(k);
            Func<int, int> f = Add;
            list.Add(() => f(m));
            await Pause("i");
            Log(k() + Rec(3));
            int Rec(int d) => d == 0 ? m : Rec(d - 1) + n;
            async Task<int> As(int q)
            {
                await Task.Yield();
                n++;
                return q + m;
            }

            Log(await As(2));
            IEnumerable<int> It()
            {
                yield return n;
                yield return m;
            }

            foreach (var x in It())
            {
                await Value(x);
            }

            T Gen<T>(T t)
                where T : notnull
            {
                n++;
                return t;
            }

            Log(Gen("g") + Gen<int>(5));
            static int Stat(int x, int y = 4) => x * y;
            Log(Stat(await Value(2)));
            ref int R(ref int x)
            {
                x += n;
                return ref x;
            }

            R(ref m)++;
            Log(m);
        }

        foreach (var f in list)
            Log(f());
        foreach (var f in list)
            Log(f());
        Log(Mutual(4));
        int Mutual(int x) => x <= 0 ? n : Other(x - 1);
        int Other(int x)
        {
            n++;
            return Mutual(x - 1);
        }

        n = await Value(100);
        Log(Mutual(2));
        Action a = Inc;
        a += Inc;
        void Inc() => n++;
        a();
        Log(n);
        await Local(5);
        async Coroutine Local(int z)
        {
            n += z;
            await Pause("loc");
            Log(n += z);
        }

        Log(n);
        Expression(() => Stat2(3));
        static int Stat2(int q) => q;
        void Expression(Func<int> e) => Log(e() + n);
    }
}
