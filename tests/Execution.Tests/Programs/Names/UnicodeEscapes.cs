// Identifiers beyond ASCII, and with escapes, beside their unescaped selves.
namespace Programs.Names.UnicodeEscapes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var ä = await Value(1);
        var größe = ä + await Value(2);
        var \u0061bc = await Value(3);
        Log(abc + größe + \u00E4);
        abc = await Value(4);
        Log(\u0061bc);
        var 变量 = await Value("name");
        Log(变量);
        for (var été = 0; été < await Value(2); été++)
            Log(été);
        var p\u0430th = await Value("cyrillic");
        var path = await Value("latin");
        Log(pаth + path);
        Func<int, Coroutine<int>> λ = async x => x * größe + await Value(x);
        Log(await λ(3));
        Log(await Δ(new Größe(await Value(7))));
        Log(nameof(\u00E4) + nameof(Größe));
    }

    [Coroutine]
    private static async Coroutine<int> Δ(Größe größe)
    {
        var ß = größe.Länge;
        await Pause("Δ");
        return ß + 1;
    }
}

public readonly record struct Größe(int Länge);
