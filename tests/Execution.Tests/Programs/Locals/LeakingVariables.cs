// What a condition declares is known after its statement too, although the statement itself awaits nothing.
namespace Programs.Locals.LeakingVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<Func<int>>();
        object o = await Value(5);
        if (!(o is int n)) return;
        switch (F(out var y)) { case 1: Log("one"); break; default: Log("def"); break; }
        lock (G(out var z)) { Log("in"); }
        await Pause("x");
        Log(n + y + z);
        { if (o is int q) Log(q); await Pause("q"); }
        { if (o is int q && q > 3) Log(q + 1); await Pause("q"); }
        for (var i = 0; i < 2; i++)
        {
            if (F(out var captured) > 0) Log("f");
            captured += i;
            list.Add(() => captured++);
            await Pause("l");
        }
        Log(list[0]() + " " + list[1]() + " " + list[0]());
        if (o is not int w) throw new Exception();
        else if (o is long e) Log(e);
        else { await Pause("z"); Log(w); }
        if (o is int u) Log(u);
        await Pause("e");
    }

    static int F(out int x) { x = 5; return 1; }
    static object G(out int x) { x = 7; return new(); }
}
