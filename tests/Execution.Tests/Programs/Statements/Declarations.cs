// Declarations of several variables with awaits in some, constants, discards, deconstruction and out variables.
namespace Programs.Statements.Declarations;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int a = await Value(1), b = a + Note("b", 2), c, d = await Value(b);
        c = d;
        const int Fixed = 5;
        var (e, (f, _)) = (await Value(Fixed), (Note("f", 6), await Value(7)));
        _ = await Value("discarded");
        (_, var g) = (Note("first", 1), await Value(8));
        Log($"{a} {b} {c} {d} {e} {f} {g}");
        Log(int.TryParse(await Value("12"), out var parsed) ? parsed + await Value(1) : 0);
        if (!int.TryParse(await Value("x"), out var failed))
            Log(failed + await Value(parsed));
        string? text = null, other = text ?? await Value("other");
        Log(other.Length);
        (int left, string right) pair = (await Value(1), "r");
        (pair.left, pair.right) = (pair.left + 1, await Value(pair.right + "!"));
        Log(pair);
        static int Later(int n) => n * Fixed;
        Log(Later(await Value(2)));
    }
}
