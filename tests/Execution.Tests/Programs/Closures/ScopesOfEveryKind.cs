// One function per kind of scope, all alive at the end.
namespace Programs.Closures.ScopesOfEveryKind;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<string>>>();
        using (var text = new System.IO.StringReader("using"))
            all.Add(async () => $"{text.GetType().Name} {await Value(1)}");
        for (int i = 0, j = 10; i < 2; i++, j--)
            all.Add(async () => $"for {i} {j} {await Value(2)}");
        foreach (var (a, b) in new[] { (1, "x"), (2, "y") })
            all.Add(async () => $"foreach {a} {b} {await Value(3)}");
        var k = 0;
        while (k++ is var step && step < 2)
            all.Add(async () => $"while {step++} {k} {await Value(4)}");
        do
        {
            var last = k--;
            all.Add(async () => $"do {last++} {k} {await Value(5)}");
        }
        while (k > 1);
        if (k is int whole && whole > 0)
            all.Add(async () => $"if {whole++} {await Value(6)}");
        switch (k)
        {
            case var same:
                var more = same + 1;
                all.Add(async () => $"switch {same++} {more++} {await Value(7)}");
                break;
        }

        try
        {
            var inTry = 1;
            all.Add(async () => $"try {inTry++}");
            throw new InvalidOperationException("thrown");
        }
        catch (InvalidOperationException e)
        {
            var inCatch = e.Message;
            all.Add(async () => $"catch {inCatch += "!"} {await Value(8)}");
        }
        finally
        {
            var inFinally = k;
            all.Add(async () => $"finally {inFinally++} {await Value(9)}");
        }

        {
            var block = k + 100;
            all.Add(async () => $"block {block++} {await Value(10)}");
        }

        await Pause("made");
        foreach (var f in all)
            Log(await f());
        foreach (var f in all)
            Log(await f());
    }
}
