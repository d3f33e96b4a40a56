namespace Programs.Expressions.EvaluationOrder;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = 1;
        var b = 2;
        Log(F(a, a = 5, await Value(a), b: a++, c: a));
        Log(G(z: Note("z", a), x: Note("x", await Value(1)), y: Note("y", a++)));
        Log(a + a++ * await Value(a) + --a - (a = 3));
        var s = new S
        {
            N = 1
        };
        Log(s.N + (s.N = 5) + await Value(s.N) + s.N++);
        Log(H(ref a, await Value(a = 9), out var q, in a) + q + a);
        var arr = new[]
        {
            1,
            2,
            3
        };
        var i = 0;
        arr[i++] = arr[i] + await Value(i++) + i;
        Log(string.Join(",", arr) + i);
        arr[i = 0] += arr[i = 2] + await Value(i = 1);
        Log(string.Join(",", arr) + i);
        (arr, i) = (new[] { await Value(5), i }, arr.Length);
        Log(arr[0] + arr[1] + i);
        var o = new O();
        o.P = o.Q = await Value(o.P + 1);
        Log(o.P + o.Q);
        o[o.P, await Value(2)] = o[await Value(1), o.Q] + 1;
        o.P += await Value(o.P = 50);
        Log(o.P);
        o[1, 2] += await Value(3);
        o[1, await Value(2)]++;
        o[1, 5] ??= await Value(3);
        Log(await Value(1) == 1 && Note("r", true) || await Value(false));
        Log(Note("l", false) || await Value(true) && Note("k", false));
        Log(!(await Value(true)) ^ Note("x", true) & await Value(true));
        b <<= await Value(2);
        Log(b);
        byte by = 250;
        by += await Value((byte)10);
        Log(by);
        char c = 'a';
        c++;
        c += (char)await Value(1);
        Log(c);
        short sh = 5;
        sh *= await Value((short)3);
        Log(sh);
        string str = "s";
        str += await Value(5) + 1;
        Log(str);
        double dd = 5;
        dd /= await Value(2);
        Log(dd);
        int? ni = 4;
        ni += await Value(3);
        Log(ni);
        ni = null;
        ni += await Value(3);
        Log(ni);
        DayOfWeek dw = DayOfWeek.Monday;
        dw |= await Value(DayOfWeek.Tuesday);
        Log(dw);
        dw++;
        dw += await Value(1);
        Log((int)dw);
        Action ac = () => Log("1");
        ac += await Value<Action>(() => Log("2"));
        ac();
        ac -= await Value<Action>(() =>
        {
        });
        ac();
        Log(new[] { Note("1", 1), await Value(2), Note("3", 3) }.Length + new int[Note("len", 2), await Value(2)].Length);
        Log((Note("p", 1), await Value(2), Note("q", 3)));
        P(await Value(1));
        P(1, await Value(2), 3);
        P();
        P(new[] { 1, await Value(2) });
        PO("x", 1, await Value("s"), 2.5);
        Log($"{a, 3}|{await Value(3.14159):F2}|{{x}}|{a++:000}");
        Log($@"a\b""{await Value("c")}"" {a}");
        Log($"""
              raw "{await Value(1)}" {a}
                line {b}
              """);
        Log($$"""{ {{await Value(2)}} {{a}} }""");
        Log("lit" + $"{await Value("z")}" + """ raw "q" """);
        Log(checked(a + 1) + unchecked((byte)(a + 300)) + await Value(1));
        Log(typeof(int).Name + nameof(a) + sizeof(int) + default(int) + await Value(1));
        Log((await Value((object)"cast") as string)!.Length);
        Log(await Value((object)5)is int and > 3 and < 9);
        Log(-await Value(1) + ~await Value(2));
        Log((long)await Value(1) << 33);
        Log((await Value("abc"))[1..^1] + (await Value("abc"))[^1]);
        Log(await Value("abc")is [var f0, .., 'c'] ? f0 : 'n');
    }

    static string F(int x, int y, int z, int c, int b) => $"{x}{y}{z}{c}{b}";
    static string G(int x, int y, int z) => $"{x}{y}{z}";
    static int H(ref int a, int b, out int c, in int d)
    {
        a += b;
        c = 7;
        return a + d;
    }

    static void P(params int[] xs) => Log(xs.Length);
    static void PO(string s, params object[] xs) => Log(s + string.Join(",", xs));
}

public struct S
{
    public int N;
}

public sealed class O
{
    int p = 1, q = 2;
    public int P
    {
        get
        {
            Log("get P");
            return p;
        }

        set
        {
            Log($"set P {value}");
            p = value;
        }
    }

    public int Q
    {
        get
        {
            Log("get Q");
            return q;
        }

        set
        {
            Log($"set Q {value}");
            q = value;
        }
    }

    Dictionary<(int, int), int?> d = [];
    public int? this[int a, int b]
    {
        get
        {
            Log($"get {a} {b}");
            return d.GetValueOrDefault((a, b));
        }

        set
        {
            Log($"set {a} {b} {value}");
            d[(a, b)] = value;
        }
    }
}
