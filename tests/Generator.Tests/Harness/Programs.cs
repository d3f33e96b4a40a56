namespace Generator.Tests.Harness;

/// <summary>Programs that between them hold most of what a body can hold.</summary>
internal static class Programs
{
    public const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Coroutines;

        """;

    public static readonly string[] All =
    [
        """
        static partial class Program
        {
            [Coroutine] static async Coroutine<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n: n - 2);
            static void Main() => EventLoop.Run(Fib(3));
        }
        """,
        """
        partial class Guard
        {
            [Coroutine] async Coroutine<int> Run(bool c)
            {
                try { if (c) return 1; await Coroutine.Yield(); }
                catch (InvalidOperationException e) when (e.Message == "x") { await Task.Delay(1); throw; }
                catch { return 2; }
                finally { await Run(!c); }
                return 3;
            }
        }
        """,
        """
        static partial class Loops
        {
            [Coroutine] static async Coroutine<long> Sum(int[] xs, IAsyncEnumerable<int> ys)
            {
                long sum = 0;
                foreach (var x in xs) { if (x == 1) continue; sum += await Task.FromResult(x); }
                await foreach (var y in ys) { if (y == 2) break; sum += y; }
                for (int i = 0, j = await Task.FromResult(1); i < j; i++) await Coroutine.Yield();
                do sum--; while (sum > await Task.FromResult(3L));
                return sum;
            }
        }
        """,
        """
        partial class Switches<T> where T : class
        {
            [Coroutine] async Coroutine<string> Name(object o, T? t)
            {
                switch (o)
                {
                    case int n when n > 1: await Coroutine.Yield(); goto case "a";
                    case "a": return "a";
                    case null: break;
                    default: await Name(1, t); break;
                }
                return o switch { (int a, var b) => await Name(a, null), { } x => $"{x}", _ => "" };
            }
        }
        """,
        """
        partial class Lambdas
        {
            int field;
            [Coroutine] async Coroutine<List<Func<int>>> Make(int a)
            {
                var made = new List<Func<int>>();
                for (var i = 0; i < a; i++)
                {
                    var copy = i;
                    made.Add(() => { var inner = copy + a; return inner + field; });
                    await Coroutine.Yield();
                }
                int Twice(int n) => n * 2;
                var q = from m in made where m() > Twice(a) select m;
                return q.ToList();
            }
        }
        """,
        """
        partial struct Point
        {
            public int X { get; set; }
            [Coroutine] public async Coroutine<Point> Move(int by) { X += await Task.FromResult(by); X = X > 3 ? await Task.FromResult(X) : by; return this; }
        }
        """,
        """
        static partial class Resources
        {
            [Coroutine] public static async Coroutine Use(this IDisposable first, Func<IAsyncDisposable> open)
            {
                using var a = first;
                await using (var b = open()) await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                lock (a) { Console.WriteLine(nameof(open)); }
                await Use(a, open);
            }
        }
        """,
        """
        partial class Expressions
        {
            [Coroutine] static async Coroutine<int> All(int[] xs, Expressions? e, int? n)
            {
                xs[xs.Length - 1] += await Task.FromResult(1) * (await Task.FromResult(2) - n ?? await Task.FromResult(3));
                var (a, b) = (await Task.FromResult(4), xs[^1]);
                if (await Task.FromResult((object)5) is int k and > 2 && k < a || !int.TryParse("6", out b)) b = k = 1;
                var made = new Dictionary<string, int>(await Task.FromResult(7)) { ["x"] = await Task.FromResult(8) };
                e?.ToString(); n ??= await Task.FromResult(9);
                return made.Count > b ? throw new Exception($"{await Task.FromResult("no"),5:x}") : a;
            }
        }
        """,
        """
        namespace Deep.Down;
        public partial record Outer<T>(T First)
        {
            protected partial class Inner<U> where U : struct
            {
                [Coroutine] internal async Coroutine<(T, U?)[]> Many<V>(V v, params U[] us) where V : IEnumerable<T>, new()
                {
                    var list = new List<(T, U?)>();
                    foreach (var t in v) { list.Add((t, us.Length > 0 ? us[0] : null)); await Coroutine.Yield(); }
                    return list.Count == 0 ? await Many(new V(), us) : [.. list];
                }
            }
        }
        """,
        """
        partial class Jumps
        {
            #pragma warning disable
            [Coroutine] async Coroutine<int> Go(int a)
            {
                again: // comment
                const int Limit = 3;
                while (true)
                {
                    try { if (a++ < Limit) goto again; if (a > 5) break; await Coroutine.Yield(); continue; }
                    finally { await Task.Yield(); }
                }
                unsafe { int* p = &a; *p = 4; }
                return await Go(checked(a + 1));
            }
            #pragma warning restore
        }
        """,
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, All.Length)];
}
