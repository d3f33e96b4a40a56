// Conditions that are no bool.
namespace Programs.Expressions.OperatorTrue;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var t = new T(true);
        var n = 0;
        while (t) { await Pause("x"); if (n++ > 1) t = new T(false); }
        if (t) { await Pause("never"); } else Log("no");
        Log(t ? await Value(1) : await Value(2));
        Log(await Value(t) ? 1 : 2);
        for (var u = new T(true); u; u = new T(false)) await Pause("for");
        do { await Pause("do"); } while (t);
        do { n--; } while (await Value(new T(n > 0)));
        if (await Value(new T(true))) Log("yes");
        dynamic d = t;
        if (d) await Pause("a"); else await Pause("b");
        d = true;
        if (d) await Pause("a"); else await Pause("b");
    }
}

public readonly struct T(bool b) { public static bool operator true(T t) { Log("true?"); return t.B; } public static bool operator false(T t) { Log("false?"); return !t.B; } private bool B => b; public override string ToString() => $"T {b}"; }
