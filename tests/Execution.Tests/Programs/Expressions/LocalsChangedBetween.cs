// Locals read and written on both sides of awaits, in one expression.
namespace Programs.Expressions.LocalsChangedBetween;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var i = 1;
        Log(i + (i = 2) * await Value(i) + (i += await Value(3)) + i++ + (await Value(i) > 3 ? i : -i) + i);
        Log(Id(i, Id(i = 5, await Value(i)), i = 6, i));
        var a = new[]
        {
            1,
            2,
            3
        };
        Log(a[i = 1] + a[await Value(i = 2)] + a[i]);
        (i, a[0]) = (a[0], i);
        Log(i + a[0]);
        Log(Id(i, i = await Value(9), i, await Value(i + 1)));
        string s = "a";
        s = s + (s = "b") + await Value("c") + s;
        Log(s);
        var o = new O
        {
            V = 1
        };
        Log(o.V + await Set(o) + o.V);
        var p = o;
        p.V = (p = new O
        {
            V = 100
        }

        ).V + await Value(1);
        Log(o.V + " " + p.V);
        o.V = p.V = await Value(o.V);
        Log(o.V);
        bool b = true;
        Log(b & (b = false) | await Value(b) ^ b);
        Log((b = true) && await Value(b) && (b = false) || b);
        int? q = null;
        Log(q ?? (q = await Value(4)) + q);
        Log((i = 3) > await Value(2) ? i = await Value(5) : i = 6);
        Log(i);
        i += i++ + await Value(i) + ++i;
        Log(i);
        i = i-- - await Value(i = 100) - i;
        Log(i);
        int[] z = [i, i = 4, await Value(i), ++i];
        Log(string.Join(",", z));
        Log($"{i}{i = 8}{await Value(i)}{i++}{i}");
    }

    static string Id(object a, object b, object c = null !, object d = null !) => $"{a}{b}{c}{d}";
    [Coroutine]
    static async Coroutine<int> Set(O o)
    {
        o.V = 50;
        await Pause("s");
        return 1;
    }
}

public sealed class O
{
    public int V;
}
