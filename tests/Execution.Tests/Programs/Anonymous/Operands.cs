namespace Programs.Anonymous.Operands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Show(new { X = Note("x", 1) }, await Value("second"), new { Y = Note("y", 2) });
        Log(new { X = 1 }.Equals(await Value(1)));
        var chosen = await Value(true) ? new { X = await Value(2) } : new { X = 3 };
        Log(chosen);
        var other = await Value(false) ? new { X = 4 } : chosen ?? new { X = await Value(5) };
        Log(other);
        var none = other;
        none = null;
        none ??= new { X = await Value(6) };
        Log(none.X);
        var picked = await Value(2) switch { 1 => new { X = await Value(10) }, 2 => new { X = await Value(20) }, _ => throw new InvalidOperationException() };
        Log(picked.X);
        if (picked is { X: 20 } match && await Value(true))
        {
            await Pause("match");
            Log(match.X);
        }

        switch (picked)
        {
            case { X: > 10 and var x } when await Value(x) > 0:
                Log($"big {x}");
                break;
            default:
                Log("small");
                break;
        }

        var older = Note("with", picked) with { X = Note("new", 1) + await Value(36) };
        Log(older);
        var both = new { A = Note("a", 1), B = Note("b", 2), C = 3 } with { C = await Value(30), A = Note("a2", 10) };
        Log(both);
        Log($"{new { Q = 1 }} {await Value("text")} {older.X}");
        object boxed = new { W = await Value(1) };
        Log(boxed);
        Log((new { V = 1 }, await Value(2)));
        Log(new { older, picked.X, Length = await Value("abc") }.Length.Length);
        IEnumerable<object> several = new object[] { new { A = 1 }, new { B = await Value(2) } };
        Log(string.Join(" ", several));
        Log(chosen == (await Value(true) ? chosen : null));
    }

    private static void Show<T, U>(T first, string text, U second) => Log($"{first} {text} {second}");
}
