// Which receivers are values of before the await, and which are variables that are looked at after it.
namespace Programs.Expressions.ReceiversChanged;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 5;
        Log(n.Plus(await Value(n = 7)));
        Field = 5;
        Log(Field.Plus(await Set()));
        Log(n.CompareTo(await Value(n = 9)));
        Log(Field.CompareTo(await Set()));
        var s = new S { N = 3 };
        Log(s.Get(await Value((s = new S { N = 8 }).N)));
        Log(s.Ext(await Value((s = new S { N = 11 }).N)));
        Log(s[await Value((s = new S { N = 12 }).N)]);
        s.RefExt(await Value(5));
        Log(s.N);
        Log(Exts.Plus(n, await Value(n = 100)));
        Log(s.Equals(await Value(s = new S { N = 77 })));
        var d = DayOfWeek.Monday;
        Log(d.HasFlag(await Value(d = DayOfWeek.Tuesday)));
        Log(s.InExt(await Value((s = new S { N = 13 }).N)));
        int? q = 5;
        Log(q.GetValueOrDefault(await Value((q = null) ?? 4)));
        Log(q.Equals(await Value(q = 7)));
        Log(n.ToString(await Value((n = 15).ToString())));
    }

    static int Field;
    [Coroutine] static async Coroutine<int> Set() { await Pause("c"); Field = 100; return 1; }
}

public struct S { public int N; public int Get(int x) => N * 100 + x; public int this[int i] => N * 1000 + i; }
public static class Exts { public static int Plus(this int a, int b) => a * 10 + b; public static int Ext(this S a, int b) => a.N * 10 + b; public static void RefExt(this ref S a, int b) => a.N += b; public static int InExt(this in S a, int b) => a.N * 7 + b; }
